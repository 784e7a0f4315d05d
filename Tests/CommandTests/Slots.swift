/// Lets a few runs go at a time, so that the time one takes does not depend on how many wait.
actor Slots {
  /// As many as any machine that runs the tests has cores.
  static let shared = Slots(count: 2)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) { free = count }

  /// Does `work` as soon as there is room.
  func run<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
    defer { leave() }
    return try await work()
  }

  private func leave() {
    guard waiting.isEmpty else { return waiting.removeFirst().resume() }
    free += 1
  }
}
