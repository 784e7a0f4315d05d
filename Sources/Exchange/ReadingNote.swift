/// What a reader left out or changed, in words for one and for several.
struct ReadingNote: Hashable {
  /// What follows « 1 ».
  let one: String
  /// What follows any other number.
  let many: String

  /// The note with its number in front.
  func counted(_ count: Int) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
}

extension ReadingNote {
  static let weight = ReadingNote(
    one: "weight that is no finite number was taken as 1",
    many: "weights that are no finite number were taken as 1")
  static let number = leftOut(
    "property that is no finite number", "properties that are no finite number")
  static let nested = leftOut(
    "property that is no plain value", "properties that are no plain value")
  static let otherType = leftOut(
    "property that is not of its declared type", "properties that are not of their declared type")
  static let duplicate = ReadingNote(
    one: "node that the file describes twice was taken as one",
    many: "nodes that the file describes twice were taken as one")
  static let undeclared = ReadingNote(
    one: "node that only edges name was added", many: "nodes that only edges name were added")
  static let incomplete = leftOut("row without source or target", "rows without source or target")
  static let cells = leftOut("cell behind the last column", "cells behind the last column")
  static let sections = leftOut(
    "section that holds neither vertices nor edges",
    "sections that hold neither vertices nor edges")
  static let ports = leftOut("port", "ports")
  static let spells = leftOut("spell", "spells")
  static let hyperedges = leftOut("hyperedge", "hyperedges")

  private static func leftOut(_ one: String, _ many: String) -> ReadingNote {
    ReadingNote(one: one + " was left out", many: many + " were left out")
  }
}
