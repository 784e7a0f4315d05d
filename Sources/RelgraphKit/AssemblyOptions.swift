public import RelgraphCore
public import Relations

/// How records become a map.
public struct AssemblyOptions: Sendable, Hashable {
  /// What counts as appearing together.
  public var window: CooccurrenceWindow
  /// How many quotes a co-occurrence keeps; its counts are exact all the same.
  public var quotesPerCooccurrence: Int
  /// The time that counts: of events where a sentence dates them, of documents otherwise.
  public var range: DateRange

  /// How often to draw the documents anew to tell how far ranks can be trusted; 0 for not at all, and
  /// as often as a second allows where not said.
  public var resamples: Int?

  /// Makes options; the defaults suit a report.
  public init(
    window: CooccurrenceWindow = .sentence, quotesPerCooccurrence: Int = 20,
    resamples: Int? = nil, range: DateRange = DateRange()
  ) {
    self.range = range
    self.window = window
    self.quotesPerCooccurrence = quotesPerCooccurrence
    self.resamples = resamples
  }
}
