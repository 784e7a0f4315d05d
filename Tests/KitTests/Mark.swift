import TestSupport

/// A stretch of text with what a reader says of it.
///
/// It is written `[surface|KIND id]`, with `?` behind the kind where both answers are right, and
/// `[surface|-]` where exactly these words mention nobody.
struct Mark: Hashable {
  /// Its scalars in the text without marks.
  let range: Range<Int>
  /// The words.
  let surface: String
  /// `N`, `M`, `A` or `D`; `-` where nobody is mentioned.
  let kind: String
  /// Whether either answer is right.
  let isOptional: Bool
  /// Type and canonical name, such as `sta:Corée du Nord`; empty where nobody is mentioned.
  let bearer: String

  /// Parts a marked text into the bare text and its marks, in order.
  static func parse(_ marked: String) -> (text: String, marks: [Mark]) {
    let marked = MarkedText(marked)
    let marks = marked.marks.map { mark in
      let fields = mark.fields.split(separator: " ", maxSplits: 1)
      return Mark(
        range: mark.scalars, surface: mark.surface, kind: String(fields[0].prefix(1)),
        isOptional: fields[0].hasSuffix("?"), bearer: fields.count > 1 ? String(fields[1]) : "")
    }
    return (marked.text, marks)
  }
}
