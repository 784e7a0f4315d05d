/// Turns bytes and numbers into 64-bit feature keys, without allocating.
///
/// Equal input gives equal keys on every machine and in every release: keys are stored in models.
public enum FeatureHash {
  /// The key of a run of bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  /// - Note: FNV-1a, then the finaliser of SplitMix64.
  @inlinable
  public static func key(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return scramble(hash)
  }

  /// The key of a string's UTF-8 bytes.
  @inlinable
  public static func key(of string: some StringProtocol) -> UInt64 { key(of: string.utf8) }

  /// One key from two, in which order matters.
  @inlinable
  public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ (second &* 0x9e37_79b9_7f4a_7c15)) &* 0xd6e8_feb8_6659_fd93
    return product ^ (product >> 32)
  }

  /// Spreads a number's bits over all 64.
  @inlinable
  public static func scramble(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
