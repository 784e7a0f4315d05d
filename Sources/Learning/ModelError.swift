/// Why bytes are no model that this program can use.
public struct ModelError: Error, Hashable, Sendable {
  /// What is wrong, as an open set.
  public struct Code: Hashable, Sendable {
    private enum Name: String { case truncated, badMagic, unsupportedVersion, otherSchema, damaged }
    private let name: Name

    /// The bytes end too early.
    public static let truncated = Code(name: .truncated)
    /// The bytes are no model file at all.
    public static let badMagic = Code(name: .badMagic)
    /// A newer or older file format.
    public static let unsupportedVersion = Code(name: .unsupportedVersion)
    /// Made for features that this program does not compute.
    public static let otherSchema = Code(name: .otherSchema)
    /// A section is missing, leaves the file, or contradicts another.
    public static let damaged = Code(name: .damaged)
  }

  /// What is wrong.
  public let code: Code
  /// The model's name or path.
  public let model: String
  /// The byte at which it shows.
  public let offset: Int

  /// Names a fault.
  public init(code: Code, model: String, offset: Int) {
    self.code = code
    self.model = model
    self.offset = offset
  }
}

extension ModelError: CustomStringConvertible {
  /// The file, the place, the fault, and what helps.
  public var description: String {
    let fault =
      switch code {
      case .truncated: "the file ends too early; copy it again"
      case .badMagic: "this is no relgraph model; name a .model file"
      case .unsupportedVersion: "made by another version of relgraph-train; train it again"
      case .otherSchema: "made for other features than this program's; train it again"
      default: "the file is damaged; copy it again"
      }
    return "\(model): byte \(offset): \(fault)"
  }
}
