/// What a tagger keeps between texts.
struct TaggerMemory: Sendable {
  /// Sums of features that tell parts of speech.
  var tags = FormSums()
  /// Lemmas.
  var lemmas = LemmaMemory()
}
