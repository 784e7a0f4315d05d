import Foundation
import Testing

@testable import Exchange

@Suite("JSONWriter")
struct JSONWriterTests {
  @Test("keeps members in the order in which they were written")
  func keepsOrder() {
    var json = JSONWriter()
    json.beginObject()
    json.member("z", 1)
    json.member("a", ["x", "y"])
    json.key("empty")
    json.beginArray()
    json.endArray()
    json.member("m", ["b": 2.0, "a": Double.nan])
    json.member("flag", true)
    json.member("absent", ifPresent: nil)
    json.key("none")
    json.null()
    json.endObject()
    #expect(
      json.bytes.text
        == #"{"z":1,"a":["x","y"],"empty":[],"m":{"a":null,"b":2.0},"flag":true,"none":null}"#)
  }

  @Test("breaks lines between elements and before the closing bracket")
  func breaksLines() {
    var json = JSONWriter()
    json.beginArray()
    for value in 1...2 {
      json.lineBreak()
      json.integer(value)
    }
    json.lineBreak()
    json.endArray()
    #expect(json.bytes.text == "[\n1,\n2\n]")
  }

  @Test("any text reads back with Foundation, escaped for HTML or not", arguments: [false, true])
  func textReadsBack(escapesHTML: Bool) throws {
    for name in Samples.hostileNames {
      var json = JSONWriter(escapesHTML: escapesHTML)
      json.beginArray()
      json.string(name)
      json.endArray()
      let value = try JSONDecoder().decode([String].self, from: Data(json.bytes))
      #expect(value.first.map { Array($0.utf8) } == Array(name.utf8))
      if escapesHTML {
        #expect(
          !json.bytes.text.unicodeScalars.contains {
            "<>&\u{2028}\u{2029}".unicodeScalars.contains($0)
          })
      }
    }
  }

  @Test("leaves text outside HTML as it is")
  func plainText() {
    var json = JSONWriter()
    json.string("« L'été » <b>\u{2028}</b>")
    #expect(json.bytes.text == "\"« L'été » <b>\u{2028}</b>\"")
  }
}
