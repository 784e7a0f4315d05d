import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite("AtomicFile")
struct AtomicFileTests {
  /// Runs `body` with a new folder, which is removed afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let scratch = try Scratch()
    try withExtendedLifetime(scratch) { try body(scratch.path) }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("writes a file whole, and nothing else into the folder")
  func writes() throws {
    try withFolder { folder in
      let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
      try AtomicFile.write(bytes, to: folder + "/a.json")
      #expect(FileManager.default.contents(atPath: folder + "/a.json") == Data(bytes))
      #expect(try names(folder) == ["a.json"])
    }
  }

  @Test("the old file stays until the commit, and after a writer gave up")
  func oldFileStays() throws {
    try withFolder { folder in
      let path = folder + "/a.csv"
      try AtomicFile.write("old".bytes, to: path)
      do {
        var file = try AtomicFile(path)
        try file.write("new, but not finished".bytes)
        #expect(try names(folder).count == 2)
        #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
      }
      #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
      #expect(try names(folder) == ["a.csv"])
    }
  }

  @Test("replaces a file and keeps its permissions")
  func permissions() throws {
    try withFolder { folder in
      let path = folder + "/a.csv"
      try AtomicFile.write("old".bytes, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try AtomicFile.write("new".bytes, to: path)
      #expect(FileManager.default.contents(atPath: path) == Data("new".utf8))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test("a symbolic link stays one, and what it points to is replaced")
  func symbolicLink() throws {
    try withFolder { folder in
      try AtomicFile.write("old".bytes, to: folder + "/real")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: "real")
      try AtomicFile.write("new".bytes, to: folder + "/link")
      #expect(FileManager.default.contents(atPath: folder + "/real") == Data("new".utf8))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
    }
  }

  @Test("a folder in the way is named", arguments: ["/sub", "/sub/"])
  func folderInTheWay(name: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/sub", withIntermediateDirectories: false)
      #expect {
        try AtomicFile.write("x".bytes, to: folder + name)
      } throws: {
        ($0 as? FileWriteError)?.problem == "is a folder"
      }
      #expect(try names(folder) == ["sub"])
    }
  }

  @Test("a commit that fails leaves no temporary file")
  func failedCommit() throws {
    try withFolder { folder in
      let path = folder + "/a"
      let file = try AtomicFile(path)
      try FileManager.default.createDirectory(
        atPath: path + "/full", withIntermediateDirectories: true)
      do {
        try file.commit()
        Issue.record("a folder was replaced")
      } catch {
        #expect((error as? FileWriteError)?.path == path)
      }
      #expect(try names(folder) == ["a"])
    }
  }

  @Test(
    "a folder that is missing or is a file is named with its remedy",
    arguments: [("/none/a", "make the folder first"), ("/file/a", "a part of the path is a file")])
  func badFolder(name: String, remedy: String) throws {
    try withFolder { folder in
      try AtomicFile.write([], to: folder + "/file")
      #expect {
        try AtomicFile.write("x".bytes, to: folder + name)
      } throws: { error in
        guard let error = error as? FileWriteError else { return false }
        return error.remedy.hasPrefix(remedy) && error.path == folder + name
      }
    }
  }

  @Test("a folder that nothing may be written to is named")
  func readOnlyFolder() throws {
    try withFolder { folder in
      // Root may write anywhere but into the kernel's own folders.
      let isRoot = getuid() == 0
      guard !isRoot || FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
      if !isRoot {
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      }
      #expect(throws: FileWriteError.self) {
        try AtomicFile.write("x".bytes, to: (isRoot ? "/proc" : folder) + "/a")
      }
    }
  }

  @Test(
    "a full device is an error, and the device stays a device",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDevice() throws {
    #expect {
      try AtomicFile.write("x".bytes, to: "/dev/full")
    } throws: {
      ($0 as? FileWriteError)?.remedy == "free some space"
    }
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }
}
