@main struct Relgraph { static func main() {} }
