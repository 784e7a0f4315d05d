internal import Exchange
internal import CGraphvizBridge
internal import Synchronization

/// Lays out in this process: what the hidden subcommand does, and what the library does by itself.
///
/// The request is one line, `relgraph-layout 1 WISH`, and DOT behind it, where the wish is an engine
/// or a format to print in; the answer is one line, `relgraph-layout 1 ok` or
/// `relgraph-layout 1 refused`, and Graphviz' `plain` format, the file or its words.
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
    guard line.hasPrefix(greeting) else { return refusal("unknown request") }
    let wish = String(line.dropFirst(greeting.count))
    let dot = Array(input[(end + 1)...])
    let succeeded: Bool
    let text: [UInt8]
    if let engine = LayoutEngine(rawValue: wish) {
      (succeeded, text) = run(dot, engine: engine.rawValue, format: "plain")
    } else if let format = PrintFormat(rawValue: wish) {
      (succeeded, text) = run(dot, engine: "nop2", format: format.rawValue)
    } else {
      return refusal("unknown request")
    }
    return succeeded
      ? Array((greeting + "ok\n").utf8) + text : refusal(String(decoding: text, as: UTF8.self))
  }

  private static func refusal(_ words: String) -> [UInt8] {
    Array((greeting + "refused\n" + VisibleText.line(words, limit: 400)).utf8)
  }

  private static func run(_ dot: [UInt8], engine: String, format: String) -> (Bool, [UInt8]) {
    lock.withLock { _ in
      var written: UnsafeMutablePointer<CChar>?
      var count = 0
      var messages: UnsafeMutablePointer<CChar>?
      let status = dot.withUnsafeBytes { bytes in
        relgraph_layout(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, engine, format,
          &written, &count, &messages)
      }
      defer {
        relgraph_bridge_free(written)
        relgraph_bridge_free(messages)
      }
      guard status == 0 else {
        return (false, messages.map { Array(String(cString: $0).utf8) } ?? [])
      }
      guard let written else { return (true, []) }
      return (true, UnsafeRawBufferPointer(start: written, count: count).map { $0 })
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
