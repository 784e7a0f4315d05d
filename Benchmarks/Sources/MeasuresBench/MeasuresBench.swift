import Foundation

/// Times one measure on one graph: `--graph FILE --measure NAME [--threads N] [--runs N] [--serve]`.
///
/// Prints JSON lines. With `--serve` it answers `use NAME`, `run`, `dump FILE` and `quit` on standard
/// input, so that a driver can take turns between programs. `--list` names the measures; `--table`
/// takes those that follow `--measure`, between commas, or all, and prints medians and memory.
@main
struct MeasuresBench {
  static func main() {
    do {
      let arguments = try Arguments(CommandLine.arguments.dropFirst())
      if arguments.isList {
        print(MeasureTable.names.joined(separator: "\n"))
        return
      }
      var session = try Session(arguments)
      if arguments.isTable {
        let names = arguments.tableMeasures
        session.table(arguments.runs, names.isEmpty ? MeasureTable.names : names)
      } else if arguments.isServing {
        session.serve()
      } else {
        session.runAll(arguments.runs)
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(64)
    }
  }
}

/// What cannot be run.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

/// The command line, taken apart.
struct Arguments {
  private(set) var graph = ""
  private(set) var measure = ""
  private(set) var threads = 1
  private(set) var runs = 5
  private(set) var samples = 1000
  private(set) var seed = 1
  private(set) var isServing = false
  private(set) var isList = false
  private(set) var isTable = false
  private(set) var tableMeasures: [String] = []

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      switch name {
      case "--serve": isServing = true
      case "--list": isList = true
      case "--table": isTable = true
      case "--graph": graph = try Self.value(&rest, name)
      case "--measure": measure = try Self.value(&rest, name)
      case "--threads": threads = try Self.number(&rest, name)
      case "--runs": runs = try Self.number(&rest, name)
      case "--seed": seed = try Self.number(&rest, name)
      case "--samples": samples = try Self.number(&rest, name)
      default: throw UsageError(description: "\(name) is no option; see --list for measures")
      }
    }
    if isTable {
      tableMeasures = measure.split(separator: ",").map(String.init)
      measure = ""
    }
  }

  private static func value(_ rest: inout ArraySlice<String>, _ name: String) throws -> String {
    guard let value = rest.popFirst() else {
      throw UsageError(description: "\(name) needs a value")
    }
    return value
  }

  private static func number(_ rest: inout ArraySlice<String>, _ name: String) throws -> Int {
    let text = try value(&rest, name)
    guard let number = Int(text), number >= 0 else {
      throw UsageError(description: "\(name) needs a number, not \(text)")
    }
    return number
  }
}
