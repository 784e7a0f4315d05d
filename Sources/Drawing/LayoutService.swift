internal import CGraphvizBridge

/// Where Graphviz runs.
///
/// Graphviz hangs on some ordinary graphs and crashes on others, so that a program that must not
/// fail lets it work in a child process; a library may do without.
public struct LayoutService: Sendable {
  private enum Place: Sendable {
    case nowhere
    case here
    case child(executable: String, arguments: [String])
  }

  private let place: Place
  private let limits: LayoutLimits

  /// Asks no Graphviz.
  static let none = LayoutService(place: .nowhere, limits: LayoutLimits())

  /// Works in this process, one layout at a time, without limits.
  public static let inProcess = LayoutService(place: .here, limits: LayoutLimits())

  /// Works in a child process that is killed at its limits.
  ///
  /// - Parameters:
  ///   - executable: path of a program that hands its standard input to ``LayoutWorker``.
  ///   - arguments: what that program is called with.
  ///   - limits: time for each layout; the program sets its other limits itself.
  /// - Returns: the service.
  public static func childProcess(
    executable: String, arguments: [String] = ["__layout"], limits: LayoutLimits = LayoutLimits()
  ) -> LayoutService {
    LayoutService(place: .child(executable: executable, arguments: arguments), limits: limits)
  }

  /// Positions of the nodes of each graph, in points, y downward.
  ///
  /// Tries `engines` in order and then places nodes itself, so that there always is a layout; what
  /// failed comes back beside it.
  func positions(
    of graphs: [LayoutGraph], engines: [LayoutEngine]
  ) -> (positions: [[Point]], used: LayoutEngine?, failures: [LayoutFailure]) {
    var failures: [LayoutFailure] = []
    if graphs.isEmpty { return ([], nil, []) }
    if case .nowhere = place { return (graphs.map(FallbackLayout.positions), nil, []) }
    for (attempt, engine) in engines.enumerated() {
      do throws(LayoutFailure) {
        return (try positions(of: graphs, engine: engine, attempt: attempt), engine, failures)
      } catch {
        failures.append(error)
      }
    }
    return (graphs.map(FallbackLayout.positions), nil, failures)
  }

  private func positions(
    of graphs: [LayoutGraph], engine: LayoutEngine, attempt: Int
  ) throws(LayoutFailure) -> [[Point]] {
    let request =
      LayoutWorker.greeting + engine.rawValue + "\n" + graphs.map { $0.dot(engine) }.joined()
    let plain = try answer(to: Array(request.utf8), engine: engine, attempt: attempt)
    guard let positions = PlainLayout.positions(in: plain, counts: graphs.map(\.sizes.count)) else {
      throw LayoutFailure(.garbage, engine: engine)
    }
    return positions
  }

  /// What the worker answers, without the line in front.
  func answer(
    to request: [UInt8], engine: LayoutEngine, attempt: Int = 0
  ) throws(LayoutFailure) -> ArraySlice<UInt8> {
    let answer: [UInt8]
    switch place {
    case .nowhere: throw LayoutFailure(.unstarted, engine: engine)
    case .here:
      answer = LayoutWorker.main(input: request)
    case .child(let executable, let arguments):
      answer = try ask(executable, arguments, request, engine, attempt: attempt)
    }
    return try PlainLayout.payload(of: answer, engine: engine)
  }

  private func ask(
    _ executable: String, _ arguments: [String], _ request: [UInt8], _ engine: LayoutEngine,
    attempt: Int
  ) throws(LayoutFailure) -> [UInt8] {
    var output: UnsafeMutablePointer<CChar>?
    var produced = 0
    var code: Int32 = 0
    let milliseconds = limits.milliseconds >> UInt32(min(attempt, 4))
    let most = 1_000 * request.count + (1 << 20)
    let end = withArguments([executable] + arguments) { list in
      relgraph_run_child(
        executable, list, request, request.count, milliseconds, most, &output, &produced, &code)
    }
    defer { relgraph_bridge_free(output) }
    switch end {
    case relgraph_child_done: break
    case relgraph_child_timeout: throw LayoutFailure(.timeout, engine: engine)
    case relgraph_child_flood: throw LayoutFailure(.flood, engine: engine)
    case relgraph_child_unstarted:
      throw LayoutFailure(.unstarted, engine: engine, detail: "errno \(code)")
    default:
      let detail = code < 0 ? "signal \(-code)" : "status \(code)"
      throw LayoutFailure(.crash, engine: engine, detail: detail)
    }
    guard let output else { return [] }
    return UnsafeRawBufferPointer(start: output, count: produced).map { $0 }
  }

  /// Calls `body` with a list of C strings that ends with NULL.
  private func withArguments<Result>(
    _ arguments: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for argument in arguments {
      starts.append(bytes.count)
      bytes += argument.utf8CString
    }
    return bytes.withUnsafeMutableBufferPointer { buffer in
      let list = starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil]
      return list.withUnsafeBufferPointer { pointers in
        pointers.baseAddress.map(body)
      }
    } ?? body([nil])
  }
}
