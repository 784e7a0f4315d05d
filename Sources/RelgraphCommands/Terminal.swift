internal import ArgumentParser
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input, output and error, with every write checked.
enum Terminal {
  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }
  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// Whether text on standard output may be set off: a terminal, no NO_COLOR, no dumb terminal.
  static var allowsStyle: Bool {
    let environment = ProcessInfo.processInfo.environment
    return outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Number of processors that this process may use.
  static var processorCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Writes bytes to standard output.
  ///
  /// - Throws: Where the disk is full or the reader is gone.
  static func write(_ bytes: [UInt8]) throws { try write(bytes, to: 1, name: "standard output") }

  /// Writes a line to standard output.
  static func print(_ line: String = "") throws { try write(Array(line.utf8) + [10]) }

  /// Writes a line to standard error, without what could command a terminal; nothing can be done where
  /// that fails.
  static func warn(_ line: String) {
    let text = "relgraph: " + harmless(line, lines: false) + "\n"
    try? write(Array(text.utf8), to: 2, name: "standard error")
  }

  /// A text without what could command a terminal or turn its lines round.
  ///
  /// - Parameters:
  ///   - text: The text, which may hold names and paths of others' making.
  ///   - lines: Whether it may have several lines.
  /// - Returns: The text without controls and marks that nobody sees.
  static func harmless(_ text: String, lines: Bool) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: lines && scalar == "\n"
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// All of standard input.
  static func readStandardInput() throws(CommandFailure) -> [UInt8] {
    try read(0) { "standard input can't be read: \($0)" }
  }

  /// All of a file or pipe; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file's.
  ///   - limit: The number of bytes behind which reading stops; the caller refuses a file of more.
  ///   - remedy: What to do where it can't be read.
  /// - Returns: Its bytes, one chunk more than `limit` at most.
  /// - Throws: ``CommandFailure`` with the path, the cause and the remedy.
  static func readFile(
    _ path: String, limit: Int = .max, remedy: String
  ) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try readStandardInput() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    return try read(descriptor, limit: limit) { "\(path): can't be read (\($0)); \(remedy)" }
  }

  /// All that a descriptor gives, up to a limit.
  private static func read(
    _ descriptor: Int32, limit: Int = .max, failure: (String) -> String
  ) throws(CommandFailure) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A negative descriptor is that of a file that could not be opened, and errno is still its cause.
    while descriptor >= 0 {
      if all.count > limit { return all }
      let count = platformRead(descriptor, &buffer, buffer.count)
      if count > 0 {
        all += buffer[..<count]
      } else if count == 0 {
        return all
      } else if errno != EINTR {
        break
      }
    }
    throw CommandFailure(failure(String(cString: strerror(errno))))
  }

  private static func platformRead(
    _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, bytes, count)
    #else
      Darwin.read(descriptor, bytes, count)
    #endif
  }

  /// Writes all bytes to a descriptor, whose name stands in the message where that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest.removeFirst(count)
      } else if errno != EINTR {
        throw CommandFailure("\(name) can't be written: \(String(cString: strerror(errno)))")
      }
    }
  }

  private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Path of the running program, where the system tells it.
  static var executablePath: String? {
    #if os(Linux)
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executablePath
    #endif
  }
}

/// A failure that ends the program with exit code 1 and one line.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  /// Takes the line, without what could command a terminal.
  init(_ description: String) { self.description = Terminal.harmless(description, lines: true) }
}

/// One line on standard error that tells how far a run is.
final class ProgressMeter: Sendable {
  private let isShown: Bool

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ done: Int, of total: Int) {
    guard isShown else { return }
    try? Terminal.write(
      Array("\r\u{1B}[K\(done) of \(total) files".utf8), to: 2, name: "standard error")
  }

  func clear() {
    guard isShown else { return }
    try? Terminal.write(Array("\r\u{1B}[K".utf8), to: 2, name: "standard error")
  }
}
