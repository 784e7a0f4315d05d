internal import ArgumentParser
internal import CorpusReading
internal import Foundation
internal import RelgraphKit

/// `relgraph assemble`: records in, maps and tables out.
struct AssembleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble", abstract: "Draw the maps of records that « extract » made.")

  @Argument(help: "Files of records; - is standard input.")
  var records: [String] = ["-"]

  @OptionGroup var assembly: AssemblyArguments

  func run() async throws {
    let knowledge = try KnowledgeBase.builtIn()
    var all = Assembly(knowledge: knowledge)
    var skips: [Skip] = []
    for path in records {
      let (found, failed) = RecordLines.read(try bytes(of: path), path: path)
      for record in found { all.add(record) }
      skips += failed
    }
    try Publication(arguments: assembly, knowledge: knowledge).publish(
      all, skips: skips, remarks: [])
  }

  private func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return try Terminal.readStandardInput() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path): can't be read; give a file that « relgraph extract » wrote")
    }
    return Array(data)
  }
}
