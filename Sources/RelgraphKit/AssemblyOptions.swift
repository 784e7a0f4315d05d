public import Relations

/// How records become a map.
public struct AssemblyOptions: Sendable, Hashable {
  /// What counts as appearing together.
  public var window: CooccurrenceWindow
  /// How many quotes a co-occurrence keeps; its counts are exact all the same.
  public var quotesPerCooccurrence: Int

  /// Makes options; the defaults suit a report.
  public init(window: CooccurrenceWindow = .sentence, quotesPerCooccurrence: Int = 20) {
    self.window = window
    self.quotesPerCooccurrence = quotesPerCooccurrence
  }
}
