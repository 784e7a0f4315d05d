internal import RelgraphCore

/// Fields of one row or JSON object, in their order.
struct Record {
  let fields: [(key: String, value: String)]
  /// The line at which it starts, from 1.
  let line: Int

  /// The field of the first of these names that is there and not empty; case does not matter.
  func index(of names: [String]) -> Int? {
    for name in names {
      let wanted = name.lowercased()
      let found = fields.firstIndex { field in
        field.key.lowercased() == wanted && field.value.utf8.contains { $0 > 0x20 }
      }
      if let found { return found }
    }
    return nil
  }
}

/// Makes documents of records.
struct RecordReader {
  let options: ReadingOptions
  let file: InputFile
  let encoding: TextEncoding

  /// What becomes of one record.
  func outcomes(_ record: Record) -> [ReadOutcome] {
    let names = options.fields
    guard let text = record.index(of: names.texts) else {
      return [.skipped(withoutText(record, names))]
    }
    let title = record.index(of: names.titles)
    let date = record.index(of: names.dates)
    let id = record.index(of: names.ids)
    let language = record.index(of: FieldNames.usualLanguages)
    func value(_ index: Int?) -> String? { index.map { record.fields[$0].value } }
    var origin = DocumentOrigin(id: "\(file.id)#\(record.line)", path: file.path)
    if let own = value(id).map(DocumentBuilder.oneLine), !own.isEmpty { origin.id = own }
    origin.line = record.line
    origin.title = value(title)
    origin.date = value(date)
    origin.language = value(language)
    origin.encoding = encoding
    for (index, field) in record.fields.enumerated() where !field.value.isEmpty {
      if [text, title, date, id, language].contains(index) { continue }
      origin.attributes[field.key] = origin.attributes[field.key] ?? field.value
    }
    let bytes = Array(record.fields[text].value.utf8)
    let controls = BinarySniff.judge(Array(bytes.prefix(1 << 16)), encoding: .utf8)
    guard case .text(let count) = controls else {
      return [
        .skipped(
          Skip(
            path: file.path, line: record.line, reason: .binary,
            sentence: "The text of this record is no text.", remedy: "Look at that line."))
      ]
    }
    origin.controls = count
    return DocumentBuilder(options: options).outcomes(bytes, format: .text, origin: origin)
  }

  /// A word on each field that the user named and these are not; without a text nothing is read at all.
  ///
  /// - Parameters:
  ///   - keys: The names that there are.
  ///   - sentence: Makes the beginning of the sentence of the name that is missed.
  /// - Returns: The remarks.
  func missing(
    in keys: [String], _ sentence: (_ name: String, _ option: String) -> String
  ) -> [ReadOutcome] {
    let known = Set(keys.map { $0.lowercased() })
    return options.fields.named.compactMap { option, name in
      guard option != "text", !known.contains(name.lowercased()) else { return nil }
      let told = sentence("« \(Self.list([name])) »", "--\(option)-field")
      return .remark(
        Remark(path: file.path, kind: .missingField, sentence: "\(told): \(Self.list(keys))."))
    }
  }

  private func withoutText(_ record: Record, _ names: FieldNames) -> Skip {
    let keys = record.fields.map(\.key)
    let wanted = Set(names.texts.map { $0.lowercased() })
    if keys.contains(where: { wanted.contains($0.lowercased()) }) {
      return .empty(file.path, line: record.line)
    }
    return Skip(
      path: file.path, line: record.line, reason: .missingField,
      sentence: "No field holds the text; there are: \(Self.list(keys)).",
      remedy: "Name the field that holds it (--text-field).")
  }

  /// The first names, for a message.
  static func list(_ keys: [String]) -> String {
    let shown = keys.prefix(8).map { PrintablePath.text(Array($0.utf8.prefix(40))) }
    return shown.isEmpty
      ? "none" : shown.joined(separator: ", ") + (keys.count > shown.count ? ", …" : "")
  }
}
