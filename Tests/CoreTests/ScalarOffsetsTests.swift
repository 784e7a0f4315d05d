import RelgraphCore
import Testing

@Suite("ScalarOffsets")
struct ScalarOffsetsTests {
  @Test(
    "counts scalars as a scan from the start does",
    arguments: ["", "abc", "Corée du Nord", String(repeating: "é🙂a", count: 100)])
  func counts(_ text: String) {
    let source = SourceText(text)
    let offsets = ScalarOffsets(source)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalarOffset(ofByte: byte) == index)
      byte += String(scalar).utf8.count
    }
    #expect(offsets.scalarOffset(ofByte: byte) == text.unicodeScalars.count)
  }
}
