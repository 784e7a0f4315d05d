internal import ArgumentParser
internal import Relations
internal import RelgraphKit

/// How records become maps, and where those go.
struct AssemblyArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "Folder that takes the maps and tables; made where missing.")
  var output: String = "graphs"

  @Option(
    help: "What counts as appearing together: sentence, paragraph or document.",
    transform: { text in
      guard let window = CooccurrenceWindow(rawValue: text) else {
        throw ValidationError("« \(text) » is none of sentence, paragraph, document.")
      }
      return window
    })
  var window: CooccurrenceWindow = .sentence

  @Option(help: "Most entities that a map draws; the files keep all.")
  var top: Int = 60

  @Option(
    help:
      "Strongest links to draw of each entity on the co-occurrence map; 0 for all, decided by density where not said."
  )
  var backbone: Int?

  @Option(
    name: .customLong("also"),
    help: "Another format for the graph, repeatable: gexf, graphml.")
  var extras: [ExtraFormat] = []

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  mutating func validate() throws {
    guard (1...5000).contains(top) else { throw ValidationError("--top takes 1 to 5000.") }
  }

  /// The options of the assembly.
  var options: AssemblyOptions { AssemblyOptions(window: window) }
}

/// A format that is written when asked for.
enum ExtraFormat: String, CaseIterable, ExpressibleByArgument {
  case gexf
  case graphml
}
