import Testing

@testable import Exchange

@Suite("ByteInterner")
struct ByteInternerTests {
  @Test("numbers byte strings in the order in which they first come")
  func order() {
    var interner = ByteInterner()
    let words = [
      "b", "a", "b", "", "a longer name", "a", "a longer name", "seven77", "eight888", "",
    ]
    let numbers = words.map { interner.intern($0).number }
    #expect(numbers == [0, 1, 0, 2, 3, 1, 3, 4, 5, 2])
    #expect(interner.count == 6)
    #expect(interner.number(of: "eight888") == 5)
    #expect(interner.number(of: "eight889") == nil)
  }

  @Test("tells apart what differs only in bytes, in zeros or in length")
  func bytes() {
    var interner = ByteInterner()
    let words = ["é", "e\u{301}", "\0", "\0\0", "", "a", "a\0", "aaaaaaa", "aaaaaaaa", "aaaaaaaaa"]
    for word in words { _ = interner.intern(word) }
    #expect(interner.count == words.count)
  }

  @Test("keeps its numbers while it grows")
  func grows() {
    var interner = ByteInterner()
    for number in 0..<20_000 { _ = interner.intern("node number \(number)") }
    for number in 0..<20_000 { _ = interner.intern("\(number)") }
    let isKept = (0..<20_000).allSatisfy {
      interner.number(of: "node number \($0)") == $0 && interner.number(of: "\($0)") == 20_000 + $0
    }
    #expect(isKept)
  }
}
