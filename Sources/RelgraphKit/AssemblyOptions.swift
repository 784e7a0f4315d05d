public import RelgraphCore
public import Relations

/// How records become a map.
public struct AssemblyOptions: Sendable, Hashable {
  /// What counts as appearing together.
  public var window: CooccurrenceWindow
  /// The time that counts: of events where a sentence dates them, of documents otherwise.
  public var range: DateRange

  /// How often to draw the documents anew to tell how far ranks can be trusted; 0 for not at all, and
  /// as often as costs little where not said.
  public var resamples: Int?

  /// Makes options; the defaults suit a report.
  public init(
    window: CooccurrenceWindow = .sentence, resamples: Int? = nil, range: DateRange = DateRange()
  ) {
    self.range = range
    self.window = window
    self.resamples = resamples
  }
}
