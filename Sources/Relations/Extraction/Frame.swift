/// A trigger found in a sentence, with the chunks that its places are looked for around.
struct Frame {
  let trigger: Trigger
  /// The chunk of the trigger's head.
  let head: Int
  /// The chunk of its content noun.
  let content: Int?
  /// The verb that carries a noun, where that verb adds nothing to it.
  let support: Carrier?
  /// The verb that carries a noun whose subject suffers it.
  let inverse: Carrier?
}
