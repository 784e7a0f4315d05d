import Foundation
import TestSupport

/// Runs the program that was built beside these tests, as a user's shell would.
enum Program {
  /// What a run left behind.
  struct Outcome: Sendable {
    let code: Int32
    let wasSignalled: Bool
    let output: String
    let errors: String

    /// Both streams, for tests that do not care which one carries a message.
    var everything: String { output + errors }
    /// Standard output as it was, byte for byte.
    let outputBytes: Data
  }

  /// What kept a run from being one.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Where the program lies: beside the tests' own executable.
  static let url: URL = {
    #if os(Linux)
      let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      let own =
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return own.deletingLastPathComponent().appendingPathComponent("relgraph")
  }()

  /// Runs the program to its end, or stops it after `limit` seconds and fails.
  ///
  /// `wrapper` is a command that starts the program, such as `taskset -c 0`.
  static func run(
    _ arguments: [String], in scratch: Scratch, wrapper: [String] = [], input: String? = nil,
    limit: TimeInterval = 120
  ) async throws -> Outcome {
    try await Slots.shared.run {
      try await start(
        wrapper + [url.path] + arguments, in: scratch, input: input ?? "", limit: limit)
    }
  }

  private static func start(
    _ command: [String], in scratch: Scratch, input: String, limit: TimeInterval
  ) async throws -> Outcome {
    let room = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = scratch.url
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    environment["LC_ALL"] = "C"
    process.environment = environment
    let output = try room.write("output", "")
    let errors = try room.write("errors", "")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle(forReadingAtPath: try room.write("input", input))

    try process.run()
    let deadline = Date(timeIntervalSinceNow: limit)
    while process.isRunning && Date() < deadline { try await Task.sleep(for: .milliseconds(10)) }
    if process.isRunning {
      process.terminate()
      throw Failure(
        description: "still running after \(limit) s: \(command.joined(separator: " "))")
    }
    let outputBytes = try Data(contentsOf: room.at("output"))
    return Outcome(
      code: process.terminationStatus,
      wasSignalled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: outputBytes, as: UTF8.self),
      errors: try room.text("errors"),
      outputBytes: outputBytes)
  }

  /// Whether there is a device that is always full.
  static var hasFullDevice: Bool { FileManager.default.fileExists(atPath: "/dev/full") }

  /// Whether the system has a command of this name.
  static func hasCommand(_ name: String) -> Bool {
    ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
