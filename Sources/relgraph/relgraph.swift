import RelgraphCommands

/// The program.
@main
struct Relgraph {
  static func main() async {
    StandardStreams.fillGaps()
    await RelgraphCommand.main()
  }
}
