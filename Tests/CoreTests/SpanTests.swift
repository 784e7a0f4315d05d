import RelgraphCore
import Testing

@Suite("Span")
struct SpanTests {
  @Test("orders by start, the longer first")
  func order() {
    let spans = [Span(start: 2, end: 3), Span(start: 0, end: 1), Span(start: 0, end: 4)]
    #expect(
      spans.sorted() == [Span(start: 0, end: 4), Span(start: 0, end: 1), Span(start: 2, end: 3)])
  }

  @Test("touching spans do not overlap")
  func overlap() {
    #expect(!Span(start: 0, end: 2).overlaps(Span(start: 2, end: 3)))
    #expect(Span(start: 0, end: 3).overlaps(Span(start: 2, end: 4)))
    #expect(Span(start: 0, end: 3).contains(Span(start: 1, end: 3)))
    #expect(Span(start: 0, end: 1).union(Span(start: 4, end: 5)) == Span(start: 0, end: 5))
  }
}
