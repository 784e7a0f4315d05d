import Foundation

/// What this process occupies, in megabytes; 0 where the system does not say.
enum ProcessMemory {
  static var resident: Double { status("VmRSS:") }
  static var peak: Double { status("VmHWM:") }

  /// Starts the peak anew, where the system can.
  static func resetPeak() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    file.write(Data("5".utf8))
  }

  private static func status(_ key: String) -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    let number = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (number ?? 0) / 1024
  }
}
