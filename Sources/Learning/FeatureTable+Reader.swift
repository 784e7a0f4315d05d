extension FeatureTable {
  /// Direct access to a table, valid inside ``FeatureTable/withReader(_:)``.
  public struct Reader {
    let keys: UnsafeRawBufferPointer
    let occupied: UnsafeRawBufferPointer
    let rows: UnsafeRawBufferPointer
    let offsets: UnsafeRawBufferPointer?
    let slots: UInt64
    let probes: Int
    let width: Int

    /// Adds the rows of known features to as many scores as the table's ``FeatureTable/width``.
    ///
    /// All places are found before the first row is read, so that the processor can wait for many
    /// of them at once.
    ///
    /// - Precondition: at most 250 features, or sums may wrap around.
    /// - Complexity: O(1) look-ups and O(labels) additions for each feature.
    public func add(_ features: [UInt64], to scores: UnsafeMutablePointer<Int16>) {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { found in
        var count = 0
        for feature in features {
          let slot = slot(of: feature)
          guard slot >= 0 else { continue }
          found[count] = slot
          count += 1
        }
        var known = 0
        for place in 0..<count {
          let row = row(of: found[place])
          guard row >= 0 else { continue }
          found[known] = row
          known += 1
        }
        let rows = UnsafeBufferPointer(rebasing: found[..<known])
        if let offsets {
          addLists(rows, offsets, to: scores)
        } else if width == 4 {
          addQuads(rows, to: scores)
        } else {
          addRows(rows, to: scores)
        }
      }
    }

    /// The slot of a key, or −1 where the table has none.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
      let mark = FeatureTable.fingerprint(key)
      var slot = FeatureTable.home(of: key, slots: slots)
      for _ in 0...probes {
        let found = keys.number(UInt16.self, at: slot * 2)
        if found == mark { return slot }
        if found == 0 { return -1 }
        slot += 1
        if slot == Int(slots) { slot = 0 }
      }
      return -1
    }

    /// The place of a slot's row: the number of occupied slots before it.
    ///
    /// A slot that the map calls empty has none; only a damaged file has such a slot.
    @inline(__always)
    private func row(of slot: Int) -> Int {
      let block = slot / 64 * 16
      let map = occupied.number(UInt64.self, at: block)
      let bit: UInt64 = 1 << UInt64(slot % 64)
      guard map & bit != 0 else { return -1 }
      return Int(occupied.number(UInt64.self, at: block + 8)) + (map & (bit - 1)).nonzeroBitCount
    }

    private func addLists(
      _ found: UnsafeBufferPointer<Int>, _ offsets: UnsafeRawBufferPointer,
      to scores: UnsafeMutablePointer<Int16>
    ) {
      for row in found {
        let end = Int(offsets.number(UInt32.self, at: row * 4 + 4))
        var pair = Int(offsets.number(UInt32.self, at: row * 4))
        while pair < end {
          scores[Int(rows[pair])] &+= Int16(Int8(bitPattern: rows[pair + 1]))
          pair += 2
        }
      }
    }

    private func addQuads(
      _ found: UnsafeBufferPointer<Int>, to scores: UnsafeMutablePointer<Int16>
    ) {
      var sum = SIMD4<Int16>.zero
      for row in found {
        let part = rows.loadUnaligned(fromByteOffset: row * 4, as: SIMD4<Int8>.self)
        sum &+= SIMD4<Int16>(truncatingIfNeeded: part)
      }
      for lane in 0..<4 { scores[lane] &+= sum[lane] }
    }

    private func addRows(
      _ found: UnsafeBufferPointer<Int>, to scores: UnsafeMutablePointer<Int16>
    ) {
      for block in stride(from: 0, to: width, by: 16) {
        var sum = SIMD16<Int16>.zero
        for row in found {
          let part = rows.loadUnaligned(
            fromByteOffset: row * width + block, as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: part)
        }
        for lane in 0..<16 { scores[block + lane] &+= sum[lane] }
      }
    }
  }
}
