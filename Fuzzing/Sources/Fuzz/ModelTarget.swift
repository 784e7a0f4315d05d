internal import Learning

extension Target {
  /// Opens bytes as a model file; then a small sound file in which they change sections.
  ///
  /// An input that begins with 0 is the file. Any other is a list of changes, four bytes each: the
  /// section, the place in it (two bytes), the new byte. The checksum is made anew, so that damage
  /// comes to the readers of the sections.
  static var models: Target {
    let sound = SmallModel.sections
    return Target { bytes in
      if bytes.first == 0 {
        SmallModel.open(Array(bytes.dropFirst()))
        return
      }
      var sections = sound
      var rest = bytes[...]
      while rest.count >= 4 {
        let change = Array(rest.prefix(4))
        rest = rest.dropFirst(4)
        let section = Int(change[0]) % sections.count
        let length = sections[section].bytes.count
        let place = Int(change[1]) << 8 | Int(change[2])
        if change[0] >= 192 {
          sections[section].bytes = Array(sections[section].bytes.prefix(place % (length + 1)))
        } else if length > 0 {
          sections[section].bytes[place % length] = change[3]
        }
      }
      var writer = ModelWriter(schema: SmallModel.schema)
      for section in sections { writer.add(section.name, bytes: section.bytes) }
      SmallModel.open(writer.bytes())
    }
  }
}

/// A model of a few features, and a use of everything that it holds.
enum SmallModel {
  static let schema: UInt64 = 7
  static let keys = (0..<40).map { FeatureHash.combine(3, UInt64($0)) }

  /// The sections of a sound file: tables with full rows and with lists, a chain, two lexicons.
  static var sections: [(name: String, bytes: [UInt8])] {
    var writer = ModelWriter(schema: schema)
    let full = keys.indices.flatMap { key in (0..<3).map { Float((key * 7 + $0) % 11) - 5 } }
    FeatureTable.write(keys: keys, weights: full, labelCount: 3, prefix: "a", to: &writer)
    let few = keys.indices.flatMap { key in
      (0..<40).map { $0 == key ? Float(1) : 0 }
    }
    FeatureTable.write(keys: keys, weights: few, labelCount: 40, prefix: "b", to: &writer)
    let chain = LinearChain(
      start: [0, 0, -.infinity], end: [0, 0, 0], transitions: [0, 1, -.infinity, 0, 0, 1, 1, 0, 0])
    writer.add("a.chn", floats: chain.numbers)
    HashLexicon.write(keys.map { ($0, UInt16(truncatingIfNeeded: $0)) }, prefix: "c", to: &writer)
    HashLexicon.write(
      keys.enumerated().map { ($1, UInt16($0)) } + (0..<400).map { (UInt64($0) << 40, UInt16($0)) },
      prefix: "d", to: &writer)
    let names = ["a", "b"].flatMap { table in
      ["shp", "key", "occ", "row", "off"].map { table + "." + $0 }
    }
    let lexicons = ["c", "d"].flatMap { table in
      ["shp", "key", "val", "lst"].map { table + "." + $0 }
    }
    guard
      let file = try? ModelContainer(ModelStorage(writer.bytes()), name: "sound", schema: schema)
    else { preconditionFailure("a sound file opens") }
    return (names + lexicons + ["a.chn"]).compactMap { name in
      (try? file.section(name)).map { section in (name, section.withBytes { Array($0) }) }
    }
  }

  /// Opens a file and uses what it holds; faults must come as errors.
  static func open(_ bytes: [UInt8]) {
    guard let file = try? ModelContainer(ModelStorage(bytes), name: "fuzz", schema: schema) else {
      return
    }
    if let model = try? ChainModel(file, prefix: "a") {
      let emissions = model.emissions(count: 5) { position, list in
        list = Array(keys[(position * 5)..<(position * 5 + 9)])
      }
      require(model.chain.best(emissions).count == 5, "a label for each position")
      let marginals = model.chain.marginals(emissions)
      require(marginals.allSatisfy { $0 >= 0 && $0 <= 1.001 }, "probabilities")
    }
    if let table = try? FeatureTable(file, prefix: "b") {
      var sums = [Int16](repeating: 0, count: table.width)
      table.withReader { reader in
        sums.withUnsafeMutableBufferPointer { sums in
          if let start = sums.baseAddress { reader.add(keys, to: start) }
        }
      }
    }
    for prefix in ["c", "d"] {
      guard let lexicon = try? HashLexicon(file, prefix: prefix) else { continue }
      lexicon.withReader { reader in for key in keys { _ = reader[key] } }
    }
  }
}
