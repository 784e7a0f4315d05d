internal import ArgumentParser
internal import Drawing

/// `relgraph __layout`: lays out one graph; the program starts itself with it.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "__layout", abstract: "Lay out one graph, for this program itself.",
    shouldDisplay: false)

  func run() throws {
    let request = try Terminal.readStandardInput()
    try Terminal.write(LayoutWorker.main(input: request, limits: LayoutLimits()))
  }
}
