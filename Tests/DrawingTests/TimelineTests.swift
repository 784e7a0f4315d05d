import RelgraphCore
import Testing

@testable import Drawing

@Suite("Timeline")
struct TimelineTests {
  /// The sample's documents, one a month from January 2024; every third one has no date.
  static let documents = Dictionary(
    uniqueKeysWithValues: (0..<6).map { number in
      let id = "depeche-\(number).txt"
      let date = number % 3 == 2 ? nil : PartialDate(year: 2024, month: number + 1)
      return (id, DocumentInfo(id: id, path: id, date: date))
    })

  static let timeline = SampleGraph.make().timeline(MapOptions(documents: documents))

  @Test("months follow one another without a gap, also those in which nothing happened")
  func hasNoGap() {
    #expect(Self.timeline.periods.map(\.month) == [1, 2, 3, 4, 5])
    #expect(Self.timeline.periods.allSatisfy { $0.year == 2024 && $0.length == 1 })
    #expect(Self.timeline.rows.allSatisfy { $0.cells.count == 5 })
  }

  @Test("counts statements by sign, whoever acts, and leaves offices and denials out")
  func counts() throws {
    let row = try #require(
      Self.timeline.rows.first { Set($0.names) == ["Corée du Nord", "Russie"] })
    // Aid 4, accord 3 and support 2 are asserted, one more aid only planned; documents 0, 1 and 3
    // are dated.
    #expect(row.cells.map(\.cooperation) == [3, 3, 0, 1, 0])
    #expect(row.total.conflict == 0 && row.total.passages == 2)
    let sanctions = try #require(
      Self.timeline.rows.first { Set($0.names) == ["Corée du Nord", "États-Unis"] })
    #expect(sanctions.total.conflict == 2 && sanctions.total.cooperation == 0)
    #expect(
      !Self.timeline.rows.contains {
        Set($0.names) == ["Chine", "États-Unis"] && $0.total.events > 0
      })
    #expect(Self.timeline.undated > 0)
  }

  @Test("the most eventful pair comes first")
  func isSorted() {
    let totals = Self.timeline.rows.map { $0.total.events }
    #expect(totals == totals.sorted(by: >))
  }

  @Test("long spans go by quarter and by year", arguments: [(39, 1), (110, 3), (500, 12)])
  func coarsens(_ months: Int, _ length: Int) {
    let periods = TimelinePeriod.covering(24_000...24_000 + months, most: 40)
    #expect(periods.allSatisfy { $0.length == length })
    #expect(periods[0].index <= 24_000)
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $1.index - $0.index == length })
    #expect((periods.last?.index ?? 0) + length > 24_000 + months)
  }

  @Test("an event of long ago takes two columns, and the months since keep theirs")
  func leavesGapsOut() {
    let recent = 24_280..<24_298
    let periods = TimelinePeriod.covering([24_223] + recent, most: 40)
    #expect(periods.map(\.isGap) == [false, true] + recent.map { _ in false })
    #expect(periods.map(\.index) == [24_223, 24_224] + Array(recent))
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end == $1.index })
    let pause = TimelinePeriod.covering([24_000, 24_007], most: 40)
    #expect(pause.count == 8 && !pause.contains(where: \.isGap))
    let quarters = TimelinePeriod.covering(
      [23_000] + stride(from: 24_000, to: 24_090, by: 2), most: 40)
    #expect(quarters[0].length == 3 && quarters[1].isGap && quarters.count <= 40)
    #expect(quarters[0].index <= 23_000 && quarters[0].end > 23_000)
  }

  @Test("what happened before a gap stands in its own column")
  func countsAcrossAGap() throws {
    var documents = Self.documents
    let id = "depeche-0.txt"
    documents[id] = DocumentInfo(id: id, path: id, date: PartialDate(year: 1999, month: 5))
    let timeline = SampleGraph.make().timeline(MapOptions(documents: documents))
    #expect(timeline.periods.map(\.isGap) == [false, true, false, false, false, false])
    let row = try #require(timeline.rows.first { Set($0.names) == ["Corée du Nord", "Russie"] })
    #expect(row.cells.map(\.cooperation) == [3, 0, 3, 0, 1, 0])
    let svg = timeline.svg()
    #expect(svg.contains(">1999<") && svg.contains(">2024<") && svg.contains(">…<"))
  }

  @Test("without dates there is nothing to draw")
  func isEmpty() {
    #expect(SampleGraph.make().timeline().isEmpty)
  }

  @Test("is well-formed, links to the page, and holds hostile names as text")
  func isWellFormed() throws {
    var next = 0
    let graph = SampleGraph.make { _ in
      next += 1
      return HostileNames.all[next % HostileNames.all.count]
    }
    let timeline = graph.timeline(MapOptions(documents: Self.documents))
    let svg = timeline.svg(page: PageAddress("index.html"))
    #expect(throws: Never.self) { try XMLProbe.elements(svg) }
    #expect(svg.contains("href=\"index.html#view=relations&amp;entity=state%2F"))
    #expect(svg == timeline.svg(page: PageAddress("index.html")))
  }

  @Test("one entity's timeline names only its pairs")
  func hasACenter() {
    let timeline = SampleGraph.make().timeline(
      MapOptions(documents: Self.documents, center: "state/ua"))
    #expect(!timeline.rows.isEmpty)
    #expect(timeline.rows.allSatisfy { $0.names.contains("Ukraine") })
    #expect(timeline.heading.title.contains("Ukraine"))
  }
}
