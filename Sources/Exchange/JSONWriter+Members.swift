extension JSONWriter {
  /// Writes a member with text.
  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member with a whole number.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a member with a real number.
  public mutating func member(_ name: String, _ value: Double) {
    key(name)
    number(value)
  }

  /// Writes a member with a truth value.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member with text, or no member.
  public mutating func member(_ name: String, ifPresent value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member with an array of text.
  public mutating func member(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// Writes a member with an object of text, in the order of its names.
  public mutating func member(_ name: String, _ values: [String: String]) {
    key(name)
    beginObject()
    for (name, value) in values.sortedByName { member(name, value) }
    endObject()
  }

  /// Writes a member with an object of numbers, in the order of its names.
  public mutating func member(_ name: String, _ values: [String: Double]) {
    key(name)
    beginObject()
    for (name, value) in values.sortedByName { member(name, value) }
    endObject()
  }
}

extension Dictionary where Key == String {
  /// The pairs in the order of their names' bytes.
  package var sortedByName: [(key: String, value: Value)] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
