import Testing

@testable import Drawing

@Suite("Layout service")
struct LayoutServiceTests {
  static let triangle = LayoutGraph(
    sizes: [Point(x: 60, y: 20), Point(x: 60, y: 20), Point(x: 60, y: 20)],
    edges: [
      .init(first: 0, second: 1, length: 100, weight: 1),
      .init(first: 1, second: 2, length: 100, weight: 1),
    ])

  @Test("every engine places every node of several graphs", arguments: LayoutEngine.allCases)
  func laysOut(_ engine: LayoutEngine) {
    let result = LayoutService.inProcess.positions(
      of: [Self.triangle, Self.triangle], engines: [engine])
    #expect(result.used == engine)
    #expect(result.positions.map(\.count) == [3, 3])
    #expect(Set(result.positions[0]).count == 3)
  }

  /// Of the engines that maps are laid out with: fdp keeps more than random numbers from run to run.
  @Test("a layout does not depend on those before it", arguments: [LayoutEngine.neato, .sfdp])
  func startsAnew(_ engine: LayoutEngine) {
    let ring = LayoutGraph(
      sizes: Array(repeating: Point(x: 60, y: 20), count: 40),
      edges: (0..<40).flatMap { node in
        [1, 7, 16].map {
          LayoutGraph.Edge(first: node, second: (node + $0) % 40, length: 90, weight: 1)
        }
      })
    let first = LayoutService.inProcess.positions(of: [ring], engines: [engine]).positions
    for _ in 0..<3 {
      _ = LayoutService.inProcess.positions(of: [Self.triangle], engines: [engine])
      let again = LayoutService.inProcess.positions(of: [ring], engines: [engine]).positions
      #expect(again == first)
    }
  }

  @Test(
    "a child that hangs, crashes, floods, lies or is not there makes way for the fallback",
    arguments: [
      ("/bin/sh", ["-c", "exec sleep 60"], LayoutFailure.Code.timeout),
      ("/bin/sh", ["-c", "kill -SEGV $$"], .crash), ("/bin/sh", ["-c", "exit 3"], .crash),
      ("/bin/sh", ["-c", "exec yes relgraph"], .flood), ("/bin/cat", [], .garbage),
      ("/bin/sh", ["-c", "exec true"], .garbage), ("/nonexistent/relgraph", [], .unstarted),
      (
        "/bin/sh", ["-c", "printf 'relgraph-layout 1 ok\\ngraph 1 1 1\\nnode n0 nan 0\\nstop\\n'"],
        .garbage
      ),
      ("/bin/sh", ["-c", "printf 'relgraph-layout 1 refused\\nno'"], .refused),
    ])
  func fallsBack(_ path: String, _ arguments: [String], _ code: LayoutFailure.Code) {
    // On a machine at work even a child that fails at once may need a while to be started.
    let service = LayoutService.childProcess(
      executable: path, arguments: arguments,
      limits: LayoutLimits(milliseconds: code == .timeout ? 700 : 30_000))
    let result = service.positions(of: [Self.triangle], engines: [.neato, .sfdp])
    #expect(result.failures.map(\.code) == [code, code])
    #expect(result.used == nil)
    #expect(result.positions.map(\.count) == [3])
  }

  @Test("the worker answers nonsense with a refusal")
  func refusesNonsense() {
    for input in [
      "", "x", "relgraph-layout 1 neato", "relgraph-layout 1 rm\n",
      "relgraph-layout 1 neato\ngraph {",
    ] {
      let answer = String(decoding: LayoutWorker.main(input: Array(input.utf8)), as: UTF8.self)
      #expect(answer.hasPrefix("relgraph-layout 1 refused\n"))
    }
  }
}
