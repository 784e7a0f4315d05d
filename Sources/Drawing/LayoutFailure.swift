/// Why Graphviz gave no layout.
public struct LayoutFailure: Error, Hashable, Sendable {
  /// The kinds of failure; more may come.
  public struct Code: Hashable, Sendable {
    private enum Name { case timeout, crash, unstarted, flood, refused, garbage }
    private let name: Name

    /// It was killed at its time limit.
    public static let timeout = Code(name: .timeout)
    /// Its process ended badly, or at its limit of memory.
    public static let crash = Code(name: .crash)
    /// Its process could not be started.
    public static let unstarted = Code(name: .unstarted)
    /// It wrote more than a layout can take.
    public static let flood = Code(name: .flood)
    /// Graphviz said no.
    public static let refused = Code(name: .refused)
    /// What came back is no layout of this graph.
    public static let garbage = Code(name: .garbage)
  }

  /// What happened.
  public let code: Code
  /// The engine that was asked.
  public let engine: LayoutEngine
  /// Signal, errno or Graphviz' own words.
  public let detail: String

  /// Describes a failure.
  public init(_ code: Code, engine: LayoutEngine, detail: String = "") {
    self.code = code
    self.engine = engine
    self.detail = detail
  }

  /// One sentence for people.
  public func text(_ language: MapLanguage) -> String {
    let french = language == .french
    let name = engine.rawValue
    switch code {
    case .timeout:
      return french ? "\(name) n'a pas fini à temps" : "\(name) did not finish in time"
    case .crash:
      return french ? "\(name) s'est arrêté (\(detail))" : "\(name) stopped (\(detail))"
    case .unstarted:
      return french
        ? "\(name) n'a pas pu être lancé (\(detail))" : "\(name) could not be started (\(detail))"
    case .flood:
      return french ? "\(name) a trop écrit" : "\(name) wrote too much"
    case .refused:
      return french ? "\(name) a refusé (\(detail))" : "\(name) refused (\(detail))"
    default:
      return french ? "\(name) n'a rien donné d'utile" : "\(name) gave nothing useful"
    }
  }
}
