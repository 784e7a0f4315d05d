/// Memory that one thread works in: fixed length, bounds checked in debug builds only.
///
/// The inner loops of the measures spend a third of their time on bounds checks that can be shown
/// to hold once; arrays would keep them. A buffer has one owner and dies with it.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  /// Number of elements.
  let count: Int

  init(_ count: Int, of value: Element) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// Room for elements that are written before they are read; what is never written takes no memory.
  init(room count: Int) {
    base = .allocate(capacity: max(1, count))
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "\(index) is not in 0 ..< \(count)")
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "\(index) is not in 0 ..< \(count)")
      base[index] = newValue
    }
  }

  @inline(__always)
  subscript(_ index: UInt32) -> Element {
    @inline(__always) get { self[Int(index)] }
    @inline(__always) nonmutating set { self[Int(index)] = newValue }
  }

  /// The elements, for a loop that is to find them without asking the buffer again.
  ///
  /// Valid as long as the buffer lives.
  @inline(__always)
  var all: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }
}
