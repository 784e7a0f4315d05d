/// A format for paper and slides.
public enum PrintFormat: String, Sendable, Hashable, CaseIterable {
  /// Vectors, one page as large as the picture.
  case pdf
  /// Two pixels a unit.
  case png
}

extension LayoutService {
  /// A picture that we drew as SVG, as PDF or PNG.
  ///
  /// Graphviz and Cairo do it; they see drawing operations and no graph.
  ///
  /// - Throws: ``LayoutFailure`` where this Graphviz can't write the format, or not in time.
  public func rendered(_ svg: String, as format: PrintFormat) throws(LayoutFailure) -> [UInt8] {
    let request = LayoutWorker.greeting + format.rawValue + "\n" + XDotDrawing(svg).dot(format)
    return Array(try answer(to: Array(request.utf8), engine: .neato))
  }
}
