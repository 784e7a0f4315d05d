extension FeatureTable {
  /// Direct access to a table, valid inside ``FeatureTable/withReader(_:)``.
  ///
  /// Looks are made in passes over all features of a place, none of which waits for the one before: the
  /// processor then reads from many places of the table at once. Plain pointers keep the checks of
  /// buffers out of these loops; every place they read was checked when the table was made, or is checked
  /// here.
  public struct Reader {
    let keys: UnsafeRawPointer
    let occupied: UnsafeRawPointer
    let rows: UnsafeRawPointer
    let rowBytes: Int
    let offsets: UnsafeRawPointer?
    let slots: Int
    let probes: Int
    let width: Int

    /// Fingerprints that one look compares.
    private static let lanes = 16
    /// Stands for no slot, and for no row.
    private static let unknown = -1

    /// Adds the rows of known features to as many scores as the table's ``FeatureTable/width``.
    ///
    /// - Precondition: at most 250 features, or sums may wrap around.
    /// - Complexity: O(1) look-ups and O(labels) additions for each feature.
    public func add(_ features: [UInt64], to scores: UnsafeMutablePointer<Int16>) {
      features.withUnsafeBufferPointer { features in
        withRows(of: features) { found, count in
          if let offsets {
            addLists(found, count, offsets, to: scores)
          } else if width == 4 {
            let sum = quad(found, count)
            for lane in 0..<4 { scores[lane] &+= sum[lane] }
          } else {
            addRows(found, count, to: scores)
          }
        }
      }
    }

    /// The sum of the rows of known features of a table with at most four labels.
    ///
    /// - Precondition: at most 250 features, or sums may wrap around.
    /// - Complexity: O(1) for each feature.
    public func quad(_ features: UnsafeBufferPointer<UInt64>) -> SIMD4<Int16> {
      precondition(width == 4, "a table of more than four labels")
      return withRows(of: features) { found, count in
        guard let offsets else { return quad(found, count) }
        return Self.sum { addLists(found, count, offsets, to: $0) }
      }
    }

    /// The sum of the rows of known features of a table with five to sixteen labels.
    ///
    /// - Precondition: at most 250 features, or sums may wrap around.
    /// - Complexity: O(1) for each feature.
    public func row(_ features: [UInt64]) -> SIMD16<Int16> {
      precondition(width == 16, "a table of other than sixteen labels")
      return features.withUnsafeBufferPointer { features in
        withRows(of: features) { found, count in sum(found, count) }
      }
    }

    /// Adds to each of several sums the rows of known features of its own.
    ///
    /// The table has five to sixteen labels. All features are looked at before any is added, so that their places in the table, and then their
    /// rows, come from memory side by side.
    ///
    /// - Parameters:
    ///   - features: The features of the first sum, then those of the second, and so on.
    ///   - ends: How many features there are up to the end of each sum's own, at most 250 each.
    ///   - sums: The sums.
    ///   - first: Where the first of them stands.
    /// - Complexity: O(1) for each feature.
    public func addRows(
      of features: [UInt64], ends: [Int], to sums: inout [SIMD16<Int16>], at first: Int
    ) {
      precondition(width == 16, "a table of other than sixteen labels")
      precondition(ends.last ?? 0 <= features.count, "sums without features")
      features.withUnsafeBufferPointer { features in
        withPlaces(features.count) { found, rest in
          guard touch(features, found) else { return }
          withUnsafeTemporaryAllocation(of: Int.self, capacity: ends.count) { counts in
            var start = 0
            for (number, end) in ends.enumerated() {
              counts[number] = find(
                UnsafeBufferPointer(rebasing: features[start..<end]), found + start, rest)
              start = end
            }
            start = 0
            for (number, end) in ends.enumerated() {
              sums[first + number] &+= sum(found + start, counts[number])
              start = end
            }
          }
        }
      }
    }

    private func sum(
      _ found: UnsafeMutablePointer<Int>, _ count: Int
    ) -> SIMD16<Int16> {
      guard let offsets else { return row(found, count) }
      return Self.sum { addLists(found, count, offsets, to: $0) }
    }

    /// What `add` adds to zeros.
    private static func sum<Row: SIMD<Int16>>(
      _ add: (UnsafeMutablePointer<Int16>) -> Void
    ) -> Row {
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: Row.scalarCount) { scores in
        scores.initialize(repeating: 0)
        var row = Row()
        guard let start = scores.baseAddress else { return row }
        add(start)
        for lane in 0..<Row.scalarCount { row[lane] = start[lane] }
        return row
      }
    }

    @inline(__always)
    private func withRows<Result>(
      of features: UnsafeBufferPointer<UInt64>,
      _ body: (UnsafeMutablePointer<Int>, Int) -> Result
    ) -> Result {
      withPlaces(features.count) { found, rest in
        body(found, touch(features, found) ? find(features, found, rest) : 0)
      }
    }

    /// Calls `body` with memory for the places of features, and for features that are looked at again.
    @inline(__always)
    private func withPlaces<Result>(
      _ count: Int,
      _ body: (UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt64>) -> Result
    ) -> Result {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { places in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count + 1) { rest in
          guard let found = places.baseAddress, let rest = rest.baseAddress else {
            preconditionFailure("memory for a feature has no address")
          }
          return body(found, rest)
        }
      }
    }

    /// Writes where the search for each feature begins, and tells whether any of them can be known.
    ///
    /// It does little but read, so that many places of the table come from memory at once.
    @inline(__always)
    private func touch(
      _ features: UnsafeBufferPointer<UInt64>, _ found: UnsafeMutablePointer<Int>
    ) -> Bool {
      var seen: UInt16 = 0
      let (count, last) = (UInt64(truncatingIfNeeded: slots), slots &- 1)
      for index in 0..<features.count {
        let home = FeatureTable.home(of: features[index], slots: count)
        found[index] = home
        // What is compared may lie across two lines of the processor's memory.
        let far = min(home &+ Self.lanes &- 1, last)
        seen |= keys.loadUnaligned(fromByteOffset: home &* 2, as: UInt16.self)
        seen |= keys.loadUnaligned(fromByteOffset: far &* 2, as: UInt16.self)
      }
      return seen != 0
    }

    /// Writes the rows of the features that the table knows, and gives their number.
    ///
    /// The first pass has no branch that depends on what it finds; it leaves to the second what one
    /// look does not tell.
    ///
    /// - Parameters:
    ///   - features: The features.
    ///   - found: Where the search for each begins; takes the rows.
    ///   - rest: Memory for as many features.
    /// - Returns: The number of rows.
    private func find(
      _ features: UnsafeBufferPointer<UInt64>, _ found: UnsafeMutablePointer<Int>,
      _ rest: UnsafeMutablePointer<UInt64>
    ) -> Int {
      let limit = min(probes, Self.lanes - 1) &* 4
      var (known, open) = (0, 0)
      for index in 0..<features.count {
        let (feature, home) = (features[index], found[index])
        guard home &+ Self.lanes <= slots else {
          rest[open] = feature
          open &+= 1
          continue
        }
        let place = look(at: home, for: FeatureTable.fingerprint(feature).littleEndian)
        found[known] = home &+ place &>> 2
        known &+= ~place & 1 & (place <= limit ? 1 : 0)
        rest[open] = feature
        open &+= place &>> 6
      }
      for index in 0..<open {
        let slot = walk(rest[index])
        found[known] = slot
        known &+= slot >= 0 ? 1 : 0
      }
      var count = 0
      for place in 0..<known {
        let row = row(of: found[place])
        found[count] = row
        count &+= row >= 0 ? 1 : 0
      }
      return count
    }

    /// Compares a mark with the fingerprints from a slot on.
    ///
    /// - Returns: Four times the lane of the first that is equal, or four times the lane of the first empty
    ///   one and one more, whichever comes first; 64 for neither.
    @inline(__always)
    private func look(at slot: Int, for mark: UInt16) -> Int {
      let found = keys.loadUnaligned(fromByteOffset: slot &* 2, as: SIMD16<UInt16>.self)
      let equal = Self.bytes(found .== SIMD16(repeating: mark)) & 0x11
      let empty = Self.bytes(found .== .zero) & 0x22
      let pairs = unsafeBitCast(equal | empty, to: SIMD8<UInt16>.self) &>> 4
      let lanes = unsafeBitCast(SIMD8<UInt8>(truncatingIfNeeded: pairs), to: UInt64.self)
      return lanes.littleEndian.trailingZeroBitCount
    }

    @inline(__always)
    private static func bytes(_ mask: SIMDMask<SIMD16<Int16>>) -> SIMD16<UInt8> {
      SIMD16<UInt8>(truncatingIfNeeded: unsafeBitCast(mask, to: SIMD16<Int16>.self))
    }

    /// The slot of a key that is not among the first fingerprints it may be among, or −1.
    private func walk(_ key: UInt64) -> Int {
      let mark = FeatureTable.fingerprint(key).littleEndian
      var slot = FeatureTable.home(of: key, slots: UInt64(truncatingIfNeeded: slots))
      let last = slot &+ probes
      if slot &+ Self.lanes <= slots { slot &+= Self.lanes }
      while slot &+ Self.lanes <= slots {
        guard slot <= last else { return Self.unknown }
        let place = look(at: slot, for: mark)
        slot &+= place &>> 2
        if place < 64 { return place & 1 == 0 && slot <= last ? slot : Self.unknown }
      }
      return walkOverEnd(mark, from: slot, to: last)
    }

    /// The slot of a mark at or behind `start`, going on at the table's beginning, or −1.
    private func walkOverEnd(_ mark: UInt16, from start: Int, to last: Int) -> Int {
      for step in stride(from: start, through: last, by: 1) {
        let slot = step < slots ? step : step &- slots
        let found = keys.loadUnaligned(fromByteOffset: slot &* 2, as: UInt16.self)
        if found == mark { return slot }
        if found == 0 { return Self.unknown }
      }
      return Self.unknown
    }

    /// The place of a slot's row: the number of occupied slots before it.
    ///
    /// A slot that the map calls empty has none; only a damaged file has such a slot.
    @inline(__always)
    private func row(of slot: Int) -> Int {
      let block = slot &>> 6 &* 16
      let map = UInt64(littleEndian: occupied.loadUnaligned(fromByteOffset: block, as: UInt64.self))
      let before = UInt64(
        littleEndian: occupied.loadUnaligned(fromByteOffset: block &+ 8, as: UInt64.self))
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: slot)
      let row = Int(truncatingIfNeeded: before) &+ (map & (bit &- 1)).nonzeroBitCount
      return map & bit != 0 ? row : Self.unknown
    }

    /// Bytes of a list that are copied at once.
    private static let chunk = 16

    /// Adds rows that are lists of label and weight.
    ///
    /// The lists' first bytes are copied behind each other, so that no branch depends on where one ends, and
    /// then added in turn to two sets of sums, so that equal labels need not wait for each other. What is
    /// behind the first bytes follows.
    private func addLists(
      _ found: UnsafeMutablePointer<Int>, _ count: Int, _ offsets: UnsafeRawPointer,
      to scores: UnsafeMutablePointer<Int16>
    ) {
      let space = (count &+ 1) &* Self.chunk
      withUnsafeTemporaryAllocation(byteCount: space &* 2, alignment: 16) { memory in
        guard let copies = memory.baseAddress else { return }
        let bounds = (copies + space).assumingMemoryBound(to: SIMD2<UInt32>.self)
        for place in 0..<count {
          bounds[place] = offsets.loadUnaligned(
            fromByteOffset: found[place] &* 4, as: SIMD2<UInt32>.self)
        }
        let lastChunk = rowBytes &- Self.chunk
        var (end, open) = (0, 0)
        for place in 0..<count {
          let first = Int(UInt32(littleEndian: bounds[place][0]))
          let size = Int(UInt32(littleEndian: bounds[place][1])) &- first
          guard first <= lastChunk else {
            addList(rows + first, size, to: scores, scores)
            continue
          }
          copies.storeBytes(
            of: rows.loadUnaligned(fromByteOffset: first, as: SIMD16<UInt8>.self),
            toByteOffset: end, as: SIMD16<UInt8>.self)
          end &+= min(size, Self.chunk)
          bounds[open] = bounds[place]
          open &+= size > Self.chunk ? 1 : 0
        }
        withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { others in
          guard let others = others.baseAddress else { return }
          others.initialize(repeating: 0, count: width)
          addList(copies, end, to: scores, others)
          for place in 0..<open {
            let first = Int(UInt32(littleEndian: bounds[place][0])) &+ Self.chunk
            let size = Int(UInt32(littleEndian: bounds[place][1])) &- first
            addList(rows + first, size, to: scores, others)
          }
          for label in 0..<width { scores[label] &+= others[label] }
        }
      }
    }

    /// Adds a list's weights in turn to one set of scores and another.
    @inline(__always)
    private func addList(
      _ list: UnsafeRawPointer, _ size: Int, to scores: UnsafeMutablePointer<Int16>,
      _ others: UnsafeMutablePointer<Int16>
    ) {
      func add(_ place: Int, _ sums: UnsafeMutablePointer<Int16>) {
        let label = Int(list.load(fromByteOffset: place, as: UInt8.self))
        sums[label] &+= Int16(list.load(fromByteOffset: place &+ 1, as: Int8.self))
      }
      var place = 0
      while place &+ 4 <= size {
        add(place, scores)
        add(place &+ 2, others)
        place &+= 4
      }
      if place < size { add(place, scores) }
    }

    @inline(__always)
    private func quad(_ found: UnsafeMutablePointer<Int>, _ count: Int) -> SIMD4<Int16> {
      var sum = SIMD4<Int16>.zero
      for place in 0..<count {
        let part = rows.loadUnaligned(fromByteOffset: found[place] &* 4, as: SIMD4<Int8>.self)
        sum &+= SIMD4<Int16>(truncatingIfNeeded: part)
      }
      return sum
    }

    @inline(__always)
    private func row(_ found: UnsafeMutablePointer<Int>, _ count: Int) -> SIMD16<Int16> {
      var sum = SIMD16<Int16>.zero
      for place in 0..<count {
        let part = rows.loadUnaligned(fromByteOffset: found[place] &* 16, as: SIMD16<Int8>.self)
        sum &+= SIMD16<Int16>(truncatingIfNeeded: part)
      }
      return sum
    }

    private func addRows(
      _ found: UnsafeMutablePointer<Int>, _ count: Int, to scores: UnsafeMutablePointer<Int16>
    ) {
      for block in stride(from: 0, to: width, by: 16) {
        var sum = SIMD16<Int16>.zero
        for place in 0..<count {
          let part = rows.loadUnaligned(
            fromByteOffset: found[place] &* width &+ block, as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: part)
        }
        for lane in 0..<16 { scores[block + lane] &+= sum[lane] }
      }
    }
  }
}
