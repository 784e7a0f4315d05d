/// Names that try to break out of what they are written into.
enum HostileNames {
  static let all = [
    #""><script>alert(1)</script>"#, #"a" -> "b"#,
    "<b>x</b>", "x\\", #"\N \G \"#, "AT&amp;T & Cie",
    "]]><!-- -->", "' onload='alert(1)", "javascript:alert(1)", "a\u{0}b\u{1}\u{1B}[31mc",
    "\u{202E}gnp.exe\u{2066}", String(decoding: [0xFFFE, 0xFFFF, 0xFDD0], as: UTF16.self),
    "a\nb\r\nc\td", "",
    String(repeating: "Très long nom ", count: 1_500),
    String(repeating: "A", count: 20_000), "a" + String(repeating: "\u{301}", count: 20_000),
    "node", "graph", "a:b->c", "</title></svg>", "&#x3c;script&#x3e;", "\u{2028}\u{2029}",
  ]
}
