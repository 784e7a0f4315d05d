/// Makes one script of the page's modules.
///
/// The modules are files that import one another by name, on one line each. In the page each is a
/// function that returns what it exports; a module comes after those it imports, as the names of
/// the files say.
enum PageScript {
  /// The script as it stands between its tags.
  static func bundle(_ modules: [(name: String, text: String)]) -> String {
    var out = "\n(() => {\n\"use strict\";\nconst modules = {};\n"
    for module in modules {
      var exports: [String] = []
      out += "modules[\"./\(module.name)\"] = (() => {\n"
      for line in module.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("// @ts-check") { continue }
        if let imported = importing(line) {
          out += imported
        } else if line.hasPrefix("export ") {
          let rest = line.dropFirst("export ".count)
          exports.append(declared(rest))
          out += rest
        } else {
          out += line
        }
        out += "\n"
      }
      out += "return { \(exports.joined(separator: ", ")) };\n})();\n"
    }
    return out + "})();\n"
  }

  /// `import { a } from "./b.js";` as a look-up.
  private static func importing(_ line: Substring) -> String? {
    guard line.hasPrefix("import {"), let close = line.firstIndex(of: "}") else { return nil }
    let names = line[line.index(line.startIndex, offsetBy: 7)...close]
    let parts = line[close...].split(separator: "\"")
    return parts.count > 1 ? "const \(names) = modules[\"\(parts[1])\"];" : nil
  }

  /// The name in `function name(…` or `const name = …`.
  private static func declared(_ rest: Substring) -> String {
    let words = rest.split(whereSeparator: { " (=".contains($0) })
    return words.count > 1 ? String(words[1]) : ""
  }
}
