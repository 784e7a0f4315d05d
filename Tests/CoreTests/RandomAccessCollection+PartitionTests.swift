import RelgraphCore
import Testing

@Suite("RandomAccessCollection+Partition")
struct PartitionTests {
  @Test(
    "finds the first element that belongs, or the end",
    arguments: [
      ([], 3, 0), ([1], 1, 0), ([1, 2, 2, 5], 2, 1), ([1, 2, 2, 5], 3, 3), ([1, 2], 3, 2),
    ])
  func first(_ numbers: [Int], _ least: Int, _ place: Int) {
    #expect(numbers.partitioningIndex { $0 >= least } == place)
  }

  @Test("counts the places of a slice as the slice does")
  func slice() {
    #expect([9, 1, 2, 3][1...].partitioningIndex { $0 >= 2 } == 2)
  }
}
