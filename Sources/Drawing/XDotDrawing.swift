/// One of our SVG files as operations of Graphviz' `xdot` language.
///
/// Knows the elements and attributes that our writers use and passes over others. Coordinates grow
/// upward in `xdot`.
struct XDotDrawing {
  private var operations = ""
  private let width: Double
  private let height: Double

  /// Translates a drawing.
  init(_ svg: String) {
    var scan = SVGScan(svg)
    var size = (width: 1.0, height: 1.0)
    var text: [String: String]?
    var pieces: [(SVGScan.Element, String)] = []
    while let element = scan.next() {
      if element.name == "svg" {
        size = (element.number("width") ?? 1, element.number("height") ?? 1)
      } else if element.name == "text" {
        text = element.attributes
      }
      pieces.append((element, text == nil ? "" : scan.textBehind()))
      text = nil
    }
    (width, height) = size
    for (element, content) in pieces { draw(element, content) }
  }

  /// A graph without nodes to see, with the drawing behind it.
  func dot(_ format: PrintFormat) -> String {
    let scale = format == .png ? 144 : 72
    var out = "graph relgraph {\ngraph [pad=\"0\", margin=\"0\", dpi=\"\(scale)\", "
    out += "bgcolor=\"\(Palette.background.light)\", _background="
    // A quoted string of Graphviz holds less than 16 kB; longer ones are added up.
    var part = ""
    var parts: [String] = []
    for word in operations.split(separator: "\n") {
      if part.utf8.count + word.utf8.count > 8_000 {
        parts.append(part)
        part = ""
      }
      part += word + " "
    }
    parts.append(part)
    out += parts.map { "\"\($0)\"" }.joined(separator: " + ")
    out += "];\n"
    out += "n0 [style=invis, shape=point, width=0.01, height=0.01, label=\"\", pos=\"1,1!\"];\n"
    return out + "}\n"
  }

  private mutating func draw(_ element: SVGScan.Element, _ content: String) {
    switch element.name {
    case "polygon":
      style(element)
      shape(element, points: numbers(element.attributes["points"] ?? ""), filled: "P", empty: "p")
    case "rect":
      guard let x = element.number("x"), let y = element.number("y"),
        let w = element.number("width"), let h = element.number("height")
      else { return }
      style(element)
      shape(
        element, points: [x, y, x + w, y, x + w, y + h, x, y + h], filled: "P", empty: "p")
    case "ellipse":
      guard let x = element.number("cx"), let y = element.number("cy"),
        let rx = element.number("rx"), let ry = element.number("ry")
      else { return }
      style(element)
      let isFilled = fill(element)
      add("\(isFilled ? "E" : "e") \(place(x, y)) \(Decimal.text(rx)) \(Decimal.text(ry))")
    case "path": path(element)
    case "text": text(element, content)
    default: return
    }
  }

  private mutating func path(_ element: SVGScan.Element) {
    guard element.attributes["stroke"] != "none", let data = element.attributes["d"] else { return }
    style(element)
    _ = fill(element)
    var points = numbers(data)
    if data.contains("C"), points.count == 8 {
      add("B 4 " + places(points))
    } else {
      if data.contains("H"), points.count == 3 { points.append(points[1]) }
      if data.contains("V"), points.count == 3 { points.insert(points[0], at: 2) }
      guard points.count >= 4, points.count % 2 == 0 else { return }
      add("L \(points.count / 2) " + places(points))
    }
  }

  private mutating func text(_ element: SVGScan.Element, _ content: String) {
    guard let x = element.number("x"), let y = element.number("y"),
      let size = element.number("font-size"), !content.isEmpty
    else { return }
    let isBold = element.attributes["font-weight"] == "bold"
    let anchor = ["middle": "0", "end": "1"][element.attributes["text-anchor"] ?? ""] ?? "-1"
    add("c " + counted(element.attributes["fill"] ?? Palette.text.light))
    add("F \(Decimal.text(size)) " + counted("Helvetica"))
    add("t \(isBold ? 1 : 0)")
    let width = CharacterWidths.width(content, size: size)
    // Cairo sets the middle of the line where others set its base.
    add("T \(place(x, y + size * 0.12)) \(anchor) \(Decimal.text(width)) " + counted(content))
  }

  private mutating func shape(
    _ element: SVGScan.Element, points: [Double], filled: String, empty: String
  ) {
    guard points.count >= 6, points.count % 2 == 0 else { return }
    add("\(fill(element) ? filled : empty) \(points.count / 2) " + places(points))
  }

  /// Sets the fill; whether there is one.
  private mutating func fill(_ element: SVGScan.Element) -> Bool {
    guard let fill = element.attributes["fill"], fill != "none" else { return false }
    let opacity = element.number("fill-opacity") ?? 1
    let alpha = String(Int((min(1, max(0, opacity)) * 255).rounded()), radix: 16)
    add("C " + counted(opacity < 1 ? fill + (alpha.utf8.count < 2 ? "0" : "") + alpha : fill))
    return true
  }

  private mutating func style(_ element: SVGScan.Element) {
    let stroke = element.attributes["stroke"] ?? "none"
    add("c " + counted(stroke == "none" ? "#ffffff00" : stroke))
    let isDotted = element.attributes["stroke-dasharray"]?.hasPrefix("0.1") == true
    let isDashed = element.attributes["stroke-dasharray"] != nil
    add("S " + counted(isDotted ? "dotted" : isDashed ? "dashed" : "solid"))
    let width = element.attributes["stroke-width"] ?? "1"
    add("S " + counted("setlinewidth(\(width))"))
  }

  private mutating func add(_ operation: String) { operations += operation + "\n" }

  /// A string with its length in front; marks that mean something to DOT are replaced by their likes.
  private func counted(_ text: String) -> String {
    let safe = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\"" ? "\u{201D}" : $0 == "\\" ? "\u{2216}" : $0 }))
    return "\(safe.utf8.count) -\(safe)"
  }

  private func numbers(_ text: String) -> [Double] {
    text.split(whereSeparator: { !("0123456789.-".contains($0)) }).compactMap { Double($0) }
  }

  private func place(_ x: Double, _ y: Double) -> String {
    "\(Decimal.text(x)) \(Decimal.text(height - y))"
  }

  private func places(_ points: [Double]) -> String {
    stride(from: 0, to: points.count - 1, by: 2).map { place(points[$0], points[$0 + 1]) }
      .joined(separator: " ")
  }
}
