import Foundation
import TestSupport

/// Small articles that tests put on disk, and where the example corpus lies.
enum Samples {
  /// The package's own folder.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The example corpus.
  static let seeds = package.appendingPathComponent("seeds")

  /// An article with persons, states and an organisation.
  static let meeting = """
    Le président français reçoit son homologue brésilien

    Paris, le 4 mars 2024

    Emmanuel Macron a rencontré Lula da Silva mardi à Paris. La France et le Brésil ont condamné \
    la Russie. L'ONU a salué cette rencontre entre Emmanuel Macron et Lula da Silva.

    """

  /// Another, on the same people among others.
  static let sanctions = """
    L'Union européenne sanctionne la Biélorussie

    Bruxelles, le 6 mars 2024

    L'Union européenne a sanctionné la Biélorussie. Alexandre Loukachenko a accusé l'Union \
    européenne. Emmanuel Macron a soutenu les sanctions contre la Biélorussie.

    """

  /// Puts both articles below `folder`.
  static func write(to scratch: Scratch, folder: String = "input") throws {
    try scratch.write("\(folder)/meeting.txt", meeting)
    try scratch.write("\(folder)/sanctions.txt", sanctions)
  }
}
