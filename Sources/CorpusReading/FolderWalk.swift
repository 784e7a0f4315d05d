/// Walks from the given paths to every file below them.
///
/// Links are followed, each folder is entered once, and a folder's own entries come before what its
/// links lead to, so that neither a circle of links nor a tangle of them costs more than the files.
struct FolderWalk {
  /// A file on the way to becoming an ``InputFile``.
  struct Found {
    /// The path to open.
    let path: [UInt8]
    /// The path below the input.
    let below: [UInt8]
    /// Index of the input.
    let input: Int
    let format: InputFormat?
  }

  private(set) var found: [Found] = []
  private(set) var skips: [Skip] = []
  private(set) var remarks: [Remark] = []
  private var seen: [FileStatus.Identity: [UInt8]] = [:]

  private struct Step {
    let path: [UInt8]
    let below: [UInt8]
    let ancestors: [FileStatus.Identity]
  }

  /// Follows one path that the user named.
  mutating func walk(input path: [UInt8], index: Int) {
    let before = (found.count, skips.count)
    let status: FileStatus
    do { status = try FileStatus.of(path, followingLinks: true) } catch {
      skips.append(refused(path, error))
      return
    }
    guard status.kind == .folder else {
      take(Step(path: path, below: Self.lastPart(path), ancestors: []), status, index, named: true)
      return
    }
    var waiting = [Step(path: path, below: [], ancestors: [])]
    var links: [Step] = []
    var followed = 0
    while true {
      if let step = waiting.popLast() {
        enter(step, index, &waiting, &links)
      } else if followed < links.count {
        waiting.append(links[followed])
        followed += 1
      } else {
        break
      }
    }
    if before == (found.count, skips.count) {
      skips.append(
        Skip(
          path: PrintablePath.text(path), reason: .emptyFolder,
          sentence: "The folder holds no file that can be read.",
          remedy: "Put .txt, .md, .html, .jsonl, .csv or .tsv files in it, or name another folder."
        ))
    }
  }

  /// Enters a folder; its real entries go onto `waiting`, its links to the end of `links`.
  private mutating func enter(
    _ step: Step, _ index: Int, _ waiting: inout [Step], _ links: inout [Step]
  ) {
    let status: FileStatus
    do { status = try FileStatus.of(step.path, followingLinks: true) } catch {
      skips.append(refused(step.path, error))
      return
    }
    guard status.kind == .folder else {
      take(step, status, index, named: false)
      return
    }
    if step.ancestors.contains(status.identity) {
      skips.append(loop(step.path))
      return
    }
    guard isNew(status, step.path, kind: "folder") else { return }
    let names: [[UInt8]]
    do { names = try folderEntries(step.path) } catch {
      skips.append(refused(step.path, error))
      return
    }
    let ancestors = step.ancestors + [status.identity]
    let own = OwnOutput.files(names, in: step.path)
    if !own.isEmpty { remarks.append(OwnOutput.remark(own.count, in: step.path)) }
    var others: [Step] = []
    for name in names where !own.contains(name) {
      let path = Self.joined(step.path, name)
      let below = step.below.isEmpty ? name : Self.joined(step.below, name)
      let own = try? FileStatus.of(path, followingLinks: false)
      let isLink = own?.kind == .link
      let next = Step(path: path, below: below, ancestors: ancestors)
      if isLink { links.append(next) } else { others.append(next) }
    }
    waiting += others.reversed()
  }

  private mutating func take(_ step: Step, _ status: FileStatus, _ index: Int, named: Bool) {
    if case .special(let kind) = status.kind {
      skips.append(
        Skip(
          path: PrintablePath.text(step.path), reason: .notAFile,
          sentence: "This is a \(kind), not a file.",
          remedy: "Name a file or a folder, or write - to read standard input."))
      return
    }
    let (format, refusal) = FileNames.format(of: Self.lastPart(step.path), named: named)
    if let refusal {
      skips.append(
        Skip(
          path: PrintablePath.text(step.path), reason: .unsupportedFormat,
          sentence: refusal.sentence, remedy: refusal.remedy))
      return
    }
    guard isNew(status, step.path, kind: "file") else { return }
    found.append(Found(path: step.path, below: step.below, input: index, format: format))
  }

  private mutating func isNew(_ status: FileStatus, _ path: [UInt8], kind: String) -> Bool {
    guard let earlier = seen[status.identity] else {
      seen[status.identity] = path
      return true
    }
    skips.append(
      Skip(
        path: PrintablePath.text(path), reason: .duplicateFile,
        sentence: "This \(kind) was already read as \(PrintablePath.text(earlier)).",
        remedy: "Nothing is lost; name each \(kind) once to avoid this message."))
    return false
  }

  private func refused(_ path: [UInt8], _ refusal: SystemRefusal) -> Skip {
    if refusal.isLoop { return loop(path) }
    let isLink = (try? FileStatus.of(path, followingLinks: false))?.kind == .link
    if refusal.isMissing {
      return Skip(
        path: PrintablePath.text(path), reason: .missing,
        sentence: isLink
          ? "This link leads to a file that does not exist." : "There is no such file or folder.",
        remedy: isLink ? "Mend or delete the link." : "Check the spelling of the path.")
    }
    return .unreadable(PrintablePath.text(path), refusal)
  }

  private func loop(_ path: [UInt8]) -> Skip {
    Skip(
      path: PrintablePath.text(path), reason: .symlinkLoop,
      sentence: "This link leads back to a folder above it or in a circle.",
      remedy: "Nothing is lost; delete the link to avoid this message.")
  }

  static func joined(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder.last == UInt8(ascii: "/") ? folder + name : folder + [UInt8(ascii: "/")] + name
  }

  /// The last part of a path that is not empty, `.` for the root.
  static func lastPart(_ path: [UInt8]) -> [UInt8] {
    path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? [UInt8(ascii: ".")]
  }
}

extension Skip {
  /// What cannot be opened or read.
  static func unreadable(_ path: String, _ refusal: SystemRefusal) -> Skip {
    Skip(
      path: path, reason: .unreadable, sentence: "This cannot be read: \(refusal.words).",
      remedy: "Check its permissions and try again.")
  }
}
