import Testing

@testable import Drawing

@Suite("PDF and PNG")
struct PrintFormatTests {
  static let svg = DrawnMap(SampleGraph.make().relations(), effort: 0).svg()

  @Test("a map becomes a PDF and a PNG of its own size")
  func renders() throws {
    let pdf = try LayoutService.inProcess.rendered(Self.svg, as: .pdf)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    let png = try LayoutService.inProcess.rendered(Self.svg, as: .png)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // The header's width: two pixels a unit, and at most a pixel at the border.
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect((2_280...2_284).contains(width))
  }

  @Test("every text, shape and line of the drawing is in the operations")
  func translatesAll() {
    let dot = XDotDrawing(Self.svg).dot(.pdf)
    func count(_ needle: String) -> Int {
      dot.split(separator: needle, omittingEmptySubsequences: false).count - 1
    }
    func tags(_ name: String) -> Int { Self.svg.split(separator: "<\(name) ").count - 1 }
    #expect(count(" T ") + count("\"T ") == tags("text"))
    #expect(count(" E ") + count("\"E ") == tags("ellipse"))
    #expect(dot.contains("Corée du Nord"))
    for part in dot.split(separator: "\"") { #expect(part.utf8.count < 16_000) }
  }

  @Test("hostile names break neither the request nor the picture")
  func survives() throws {
    var next = 0
    let graph = SampleGraph.make { _ in
      next += 1
      return HostileNames.all[next % HostileNames.all.count]
    }
    let svg = DrawnMap(graph.network(), effort: 0).svg()
    let pdf = try LayoutService.inProcess.rendered(svg, as: .pdf)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
  }

  @Test("what can't be rendered is an error that says so")
  func fails() {
    let broken = LayoutService.childProcess(executable: "/nonexistent")
    #expect(throws: LayoutFailure.self) { try broken.rendered(Self.svg, as: .png) }
  }
}
