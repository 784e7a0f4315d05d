import RelgraphCommands

/// The program.
@main
struct Relgraph {
  static func main() async {
    ProgramStart.prepare()
    await RelgraphCommand.main()
  }
}
