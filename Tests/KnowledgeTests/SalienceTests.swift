import RelgraphCore
import Testing

@testable import Knowledge

@Suite("Salience")
struct SalienceTests {
  private let norway = Referent.registry("state/no")
  private let peru = Referent.registry("state/pe")

  private func mention(
    _ sentence: Int, subject: Bool = false, heading: Bool = false
  ) -> Salience.Mention {
    Salience.Mention(
      sentence: sentence, weight: 1, isSubject: subject, isInHeading: heading)
  }

  @Test("a mention fades from sentence to sentence")
  func fading() {
    var salience = Salience()
    salience.note(norway, .state, mention(0))
    let now = salience.value(norway, .state, at: 0)
    let later = salience.value(norway, .state, at: 2)
    #expect(later < now)
    #expect(salience.value(peru, .state, at: 0) == 0)
  }

  @Test("a subject is more present than an object, a heading's entity than another")
  func weights() {
    var salience = Salience()
    salience.note(norway, .state, mention(0, subject: true))
    salience.note(peru, .state, mention(0))
    #expect(salience.value(norway, .state, at: 1) > salience.value(peru, .state, at: 1))
    var headed = Salience()
    headed.note(norway, .state, mention(0, heading: true))
    headed.note(peru, .state, mention(0))
    #expect(headed.value(norway, .state, at: 9) > headed.value(peru, .state, at: 9))
  }

  @Test("candidates are those spoken of last, the last one first, and no more than a few")
  func candidates() {
    var salience = Salience()
    for index in 0..<100 { salience.note(.person(index), .person, mention(index)) }
    salience.note(.person(99), .person, mention(100))
    let candidates = salience.candidates(.person)
    #expect(candidates.first == .person(99))
    #expect(candidates.count < 50)
    #expect(Set(candidates).count == candidates.count)
    #expect(salience.candidates(.state).isEmpty)
  }
}
