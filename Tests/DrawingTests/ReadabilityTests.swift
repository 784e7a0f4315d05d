import Exchange
import RelgraphCore
import Testing

@testable import Drawing

@Suite("Readability")
struct ReadabilityTests {
  static let everything = MapOptions(mostNodes: 1_000, backbone: 0)

  @Test(
    "no node and no label overlaps on seeded graphs, and type stays readable",
    arguments: [20, 60, 150, 400])
  func holds(_ count: Int) {
    let picture = Picture(SeededGraph.make(count), options: Self.everything)
    let readability = Readability(DrawnMap(picture, effort: 100_000))
    #expect(picture.nodes.count == count)
    #expect(readability.nodeOverlaps == 0)
    #expect(readability.labelOverlaps == 0)
    #expect(readability.smallestTypeOnScreen >= 12)
    #expect(readability.smallestTypeOnPaper >= 8)
    #expect(readability.crossingShare < 0.05)
    #expect((1.2...1.7).contains(readability.aspect))
    #expect(readability.leastContrast >= 4.5)
  }

  @Test("refinement saves crossings and occlusions")
  func refines() {
    let picture = Picture(SeededGraph.make(40), options: Self.everything)
    let before = Readability(DrawnMap(picture, effort: 0))
    let after = Readability(DrawnMap(picture, effort: 4_000_000))
    #expect(
      after.crossings + after.occlusions < before.crossings + before.occlusions,
      "\(before.text)\(after.text)")
  }

  @Test("the sample maps stand the check, also without Graphviz")
  func standsTheCheck() {
    let broken = LayoutService.childProcess(executable: "/nonexistent")
    for service in [LayoutService.inProcess, broken] {
      let graph = SampleGraph.make()
      for picture in [graph.network(), graph.relations(MapOptions(showsUnasserted: true))] {
        let map = DrawnMap(picture, using: service, effort: 100_000)
        let readability = Readability(map)
        #expect(readability.nodeOverlaps == 0 && readability.labelOverlaps == 0)
        #expect(readability.smallestTypeOnPaper >= 8)
      }
    }
  }

  @Test("a fallback is announced on the map and in its notes")
  func announcesTheFallback() {
    let broken = LayoutService.childProcess(executable: "/nonexistent")
    let map = DrawnMap(SampleGraph.make().network(), using: broken, effort: 0)
    #expect(map.notes.count == 1)
    #expect(map.notes.allSatisfy { map.svg().contains(XMLText.escaped($0)) })
    #expect(DrawnMap(SampleGraph.make().network(), effort: 0).notes.isEmpty)
  }

  @Test("every text on every fill has a contrast of 4.5:1 at least, in both schemes")
  func hasContrast() {
    for kind in NodeKind.allCases {
      #expect(Contrast.ratio(Palette.text.light, Palette.fill(kind).light) >= 7)
      #expect(Contrast.ratio(Palette.text.dark, Palette.fill(kind).dark) >= 7)
      #expect(Contrast.ratio(Palette.outline(kind).light, Palette.background.light) >= 3)
      #expect(Contrast.ratio(Palette.outline(kind).dark, Palette.background.dark) >= 3)
    }
    for pair in Palette.communities {
      #expect(Contrast.ratio(Palette.text.light, pair.light) >= 7)
      #expect(Contrast.ratio(Palette.text.dark, pair.dark) >= 7)
    }
    for step in ToneStep.allCases {
      #expect(Contrast.ratio(Palette.label(step).light, Palette.background.light) >= 4.5)
      #expect(Contrast.ratio(Palette.label(step).dark, Palette.background.dark) >= 4.5)
      #expect(Contrast.ratio(Palette.line(step).light, Palette.background.light) >= 3)
      #expect(Contrast.ratio(Palette.line(step).dark, Palette.background.dark) >= 3)
    }
  }

  @Test("contrast agrees with the examples of WCAG")
  func agreesWithWCAG() {
    #expect(abs(Contrast.ratio("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(Contrast.ratio("#777777", "#ffffff") - 4.478) < 0.001)
    #expect(abs(Contrast.luminance("#ff0000") - 0.2126) < 0.0001)
  }

  @Test("types differ in lightness, so that the map reads in grey")
  func readsInGrey() {
    let kinds: [NodeKind] = [.person, .state, .organization]
    for (index, kind) in kinds.enumerated() {
      for other in kinds[(index + 1)...] {
        #expect(Contrast.ratio(Palette.fill(kind).light, Palette.fill(other).light) > 1.12)
      }
    }
  }
}
