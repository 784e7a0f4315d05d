/// Where an explorer page lies, to link to what it shows.
public struct PageAddress: Sendable, Hashable {
  private let address: String

  /// An address relative to the picture, or one of the web; nothing for other schemes, which could run
  /// a script.
  public init?(_ text: String) {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let path = text.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    guard !text.isEmpty, !text.contains("#"), isWeb || !path.contains(":") else { return nil }
    address = Self.escaped(text, keeping: "/:?=&%+,;@~!$'()*")
  }

  /// The address at which the page shows an entity.
  ///
  /// Ids come from texts: whatever is no plain letter or digit is written as `%XX`.
  func entity(_ id: String, view: String) -> String {
    address + "#view=" + SVGMapWriter.plain(view) + "&entity=" + Self.escaped(id, keeping: "")
  }

  private static func escaped(_ text: String, keeping marks: String) -> String {
    let kept = Set(marks.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        bytes.append(byte)
      case _ where kept.contains(byte): bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
