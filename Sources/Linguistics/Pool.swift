internal import Synchronization

/// What is worth keeping from one call to the next, lent to one caller at a time.
///
/// Callers at the same time get values of their own. Results must not depend on which one they get.
final class Pool<Value: Sendable>: Sendable {
  private let idle = Mutex<[Value]>([])
  private let make: @Sendable () -> Value

  /// A pool that makes values where none is idle.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// A value that nobody else holds.
  func take() -> Value { idle.withLock { $0.popLast() } ?? make() }

  /// Gives a value back.
  func give(_ value: Value) { idle.withLock { $0.append(value) } }

  /// Calls `body` with a value that nobody else holds.
  func lend<Result>(_ body: (inout Value) -> Result) -> Result {
    var value = take()
    let result = body(&value)
    give(value)
    return result
  }
}
