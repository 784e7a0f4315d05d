import RelgraphCommands

/// The program.
@main
struct Relgraph {
  static func main() async { await RelgraphCommand.main() }
}
