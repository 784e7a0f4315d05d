import Foundation
import Testing

@testable import Relations

@Suite("Association measures")
struct AssociationTests {
  @Test("agree with values worked by hand")
  func values() {
    let association = Association(together: 10, first: 20, second: 30, windows: 100)
    // ln(10·100 / (20·30)) / -ln(0.1)
    #expect(abs(association.npmi - log(1000.0 / 600.0) / -log(0.1)) < 1e-12)
    #expect(abs(association.jaccard - 10.0 / 40.0) < 1e-12)
    #expect(abs(association.cosine - 10.0 / 600.0.squareRoot()) < 1e-12)
    let cells: [(observed: Double, expected: Double)] = [(10, 6), (10, 14), (20, 24), (60, 56)]
    let ratio = 2 * cells.reduce(0) { $0 + $1.observed * log($1.observed / $1.expected) }
    #expect(abs(association.logLikelihoodRatio - ratio) < 1e-9)
  }

  @Test("are what they should be at the edges")
  func edges() {
    #expect(Association(together: 0, first: 3, second: 4, windows: 10).npmi == -1)
    #expect(Association(together: 5, first: 5, second: 5, windows: 5).npmi == 1)
    #expect(abs(Association(together: 5, first: 5, second: 5, windows: 50).npmi - 1) < 1e-12)
    #expect(abs(Association(together: 6, first: 20, second: 30, windows: 100).npmi) < 1e-12)
    #expect(
      abs(Association(together: 6, first: 20, second: 30, windows: 100).logLikelihoodRatio) < 1e-9)
    #expect(
      Association(together: 0, first: 0, second: 0, windows: 0).byName.values.allSatisfy { $0 == 0 }
    )
  }

  @Test("are finite and in range for every table, even a contradictory one")
  func finite() {
    for windows in -1...6 {
      for first in -1...6 {
        for second in -1...6 {
          for together in -1...6 {
            let association = Association(
              together: together, first: first, second: second, windows: windows)
            let mirrored = Association(
              together: together, first: second, second: first, windows: windows)
            #expect((-1...1).contains(association.npmi))
            #expect((0...1).contains(association.jaccard))
            #expect((0...1.000001).contains(association.cosine))
            #expect(association.logLikelihoodRatio.isFinite && association.logLikelihoodRatio >= 0)
            #expect(abs(association.npmi - mirrored.npmi) < 1e-12)
          }
        }
      }
    }
  }
}
