/// Words by class.
package struct ClassTable<Class: LexicalClass>: Sendable {
  /// The words of each class, by its number.
  @usableFromInline var members = [Set<String>](repeating: [], count: Class.allCases.count)

  /// A table of no words.
  package init() {}

  /// Whether a word was listed in a class, written as it was there.
  ///
  /// - Complexity: O(*n*) in the bytes of the word.
  @inlinable package func contains(_ word: String, in group: Class) -> Bool {
    members[group.rawValue].contains(word)
  }

  /// Lists further words in a class.
  package mutating func insert(_ words: some Sequence<String>, in group: Class) {
    members[group.rawValue].formUnion(words)
  }

  /// The same classes with each word changed.
  package func mapped(_ change: (String) -> String) -> ClassTable {
    var table = self
    table.members = members.map { Set($0.map(change)) }
    return table
  }

  /// Every word that some class lists.
  package var words: Set<String> { members.reduce(into: []) { $0.formUnion($1) } }
}

extension DataLines {
  /// The class that a line is about, or an error that names the place and the classes that there are.
  package func group<Class: LexicalClass>(
    _ name: String, _ line: Line
  ) throws(PackError) -> Class {
    if let group = Class.allCases.first(where: { $0.name == name }) { return group }
    let known = Class.allCases.map(\.name).sorted().joined(separator: ", ")
    throw error(line, "no rule asks for a class « \(name) »", "use one of: \(known)")
  }
}
