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

  /// How much the frame asks for: of two readings of one word, the one that asks for more is right.
  var narrowness: Int {
    // « guerre commerciale » is no war, « frapper de sanctions » no strike.
    if !trigger.phrase.tail.isEmpty { return 1 }
    return trigger.contents.isEmpty && !trigger.conditions.contains(.negated) ? 0 : 1
  }
}
