internal import ArgumentParser
internal import Drawing
internal import Relations
internal import RelgraphKit

/// How records become maps, and where those go.
struct AssemblyArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "Folder that takes the maps and tables; made where missing.")
  var output: String = "graphs"

  @Option(
    help: "What counts as appearing together: sentence (where not said), paragraph or document.",
    transform: { text in
      guard let window = CooccurrenceWindow(rawValue: text) else {
        throw ValidationError("« \(text) » is none of sentence, paragraph, document.")
      }
      return window
    })
  var window: CooccurrenceWindow = .sentence

  @Option(help: "Most entities that a map draws; the files keep all.")
  var top: Int = MapOptions.usualNodeCount

  @Option(
    help:
      "Strongest links to draw of each entity on the co-occurrence map; 0 for all, decided by density where not said."
  )
  var backbone: Int?

  @Option(
    name: .customLong("also"),
    help: "Another format for the graph, repeatable: gexf, graphml.")
  var extras: [ExtraFormat] = []

  @Option(
    help:
      "How often to draw the documents anew to tell how far ranks can be trusted; 0 for not at all, as often as costs little where not said."
  )
  var resamples: Int?

  @OptionGroup var time: TimeArguments

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @Option(help: "Tell how often what fired: triggers.")
  var profile: Profile?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  mutating func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output takes the name of a folder.") }
    guard (1...5000).contains(top) else { throw ValidationError("--top takes 1 to 5000.") }
    if json, quiet { throw ValidationError("--json prints the summary, which -q leaves out.") }
    if json, profile != nil {
      throw ValidationError("--json prints one object, with which --profile does not go.")
    }
    if let resamples, !(0...100_000).contains(resamples) {
      throw ValidationError("--resamples takes 0 to 100000.")
    }
  }

  /// The options of the assembly.
  var options: AssemblyOptions {
    AssemblyOptions(window: window, resamples: resamples, range: time.range)
  }
}

/// What a build can tell of its own working.
enum Profile: String, CaseIterable, ExpressibleByArgument {
  case triggers
}

/// A format that is written when asked for.
enum ExtraFormat: String, CaseIterable, ExpressibleByArgument {
  case gexf
  case graphml
}
