/// What file names tell about their content.
enum FileNames {
  /// A format that is known and not read.
  struct Refusal: Equatable {
    let sentence: String
    let remedy: String
  }

  /// The format of a file by its name; nothing where the content has to tell.
  ///
  /// A file that the user named is tried whatever its extension; in a folder, an unknown extension
  /// is more likely somebody's notes or annotations than an article.
  static func format(of name: [UInt8], named: Bool) -> (InputFormat?, Refusal?) {
    guard let ending = fileExtension(of: name) else { return (nil, nil) }
    if let format = InputFormat(extension: ending) { return (format, nil) }
    if let remedy = remedies[ending] {
      return (
        nil, Refusal(sentence: "Files of the kind .\(ending) are not read.", remedy: remedy)
      )
    }
    if named { return (nil, nil) }
    return (
      nil,
      Refusal(
        sentence: "Nothing is known of files of the kind .\(ending).",
        remedy: "If it is text, name it on the command line or let its name end in .txt.")
    )
  }

  /// The extension in lower case: letters and digits behind the last dot, one letter at least.
  static func fileExtension(of name: [UInt8]) -> String? {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
    let ending = name[(dot + 1)...]
    let isWord = ending.allSatisfy { isLetter($0) || (48...57).contains($0) }
    guard (1...8).contains(ending.count), isWord, ending.contains(where: isLetter) else {
      return nil
    }
    return String(decoding: ending, as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static let toText = "Convert it to text first, for instance with pandoc -t plain."
  private static let unpack = "Unpack it first and name the folder."

  private static let remedies: [String: String] = [
    "pdf": "Convert it to text first, for instance with pdftotext.",
    "doc": toText, "docx": toText, "odt": toText, "rtf": toText, "epub": toText, "pages": toText,
    "xls": "Save it as .csv first.", "xlsx": "Save it as .csv first.",
    "ods": "Save it as .csv first.", "json": "Write one object a line and name it .jsonl.",
    "zip": unpack, "gz": unpack, "tgz": unpack, "bz2": unpack, "xz": unpack, "zst": unpack,
    "tar": unpack, "7z": unpack, "rar": unpack, "warc": unpack,
  ]
}
