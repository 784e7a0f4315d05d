internal import CGraphvizBridge
internal import Synchronization

/// Lays out in this process: what the hidden subcommand does, and what the library does by itself.
///
/// The request is one line, `relgraph-layout 1 ENGINE`, and DOT behind it; the answer one line,
/// `relgraph-layout 1 ok` or `relgraph-layout 1 refused`, and Graphviz' `plain` format or its words.
public enum LayoutWorker {
  static let greeting = "relgraph-layout 1 "

  /// Graphviz keeps global state and is not thread-safe, not even with one context per thread.
  private static let lock = Mutex(())

  /// Answers one request; the hidden subcommand writes the answer to its standard output.
  ///
  /// - Parameters:
  ///   - input: the request, as read from standard input.
  ///   - limits: what this process may use from now on; nothing is limited by default.
  /// - Returns: the answer, also where the request makes no sense.
  public static func main(input: [UInt8], limits: LayoutLimits? = nil) -> [UInt8] {
    if let limits { relgraph_limit_process(limits.bytes, limits.processorSeconds) }
    guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else { return refusal("no request") }
    let line = String(decoding: input[..<end], as: UTF8.self)
    guard line.hasPrefix(greeting),
      let engine = LayoutEngine(rawValue: String(line.dropFirst(greeting.count)))
    else { return refusal("unknown request") }
    let (succeeded, text) = layout(Array(input[(end + 1)...]), engine: engine)
    return succeeded
      ? Array((greeting + "ok\n").utf8) + text : refusal(String(decoding: text, as: UTF8.self))
  }

  private static func refusal(_ words: String) -> [UInt8] {
    Array((greeting + "refused\n" + VisibleText.line(words, limit: 400)).utf8)
  }

  private static func layout(_ dot: [UInt8], engine: LayoutEngine) -> (Bool, [UInt8]) {
    lock.withLock { _ in
      var plain: UnsafeMutablePointer<CChar>?
      var messages: UnsafeMutablePointer<CChar>?
      let status = dot.withUnsafeBytes { bytes in
        relgraph_layout(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, engine.rawValue,
          &plain, &messages)
      }
      defer {
        relgraph_bridge_free(plain)
        relgraph_bridge_free(messages)
      }
      let kept = status == 0 ? plain : messages
      return (status == 0, kept.map { Array(String(cString: $0).utf8) } ?? [])
    }
  }
}

/// What a layout process may use.
public struct LayoutLimits: Sendable, Hashable {
  /// Address space in bytes; 0 for no limit.
  public var bytes: UInt64
  /// Processor time in seconds; 0 for no limit.
  public var processorSeconds: UInt64
  /// Time on the wall, for the first engine; the second gets half.
  public var milliseconds: UInt32

  /// Makes limits; the defaults are some hundred times what an ordinary map takes.
  public init(
    bytes: UInt64 = 2 << 30, processorSeconds: UInt64 = 20, milliseconds: UInt32 = 10_000
  ) {
    self.bytes = bytes
    self.processorSeconds = processorSeconds
    self.milliseconds = milliseconds
  }
}
