internal import RelgraphCore

/// An attribute as DOT writes it.
struct DOTAttribute {
  /// A value: plain, or between `<` and `>`.
  enum Value {
    /// A word, a number, or quoted text.
    case plain(String)
    /// HTML-like text.
    case html(String)

    /// The text as it stands, tags taken out.
    var text: String {
      switch self {
      case .plain(let text): text
      case .html(let source): DOTLabel.text(html: source)
      }
    }
  }

  /// Its name.
  let name: String
  /// Its value.
  let value: Value

  /// What a label shows.
  func label(name: String, graph: String) -> String {
    switch value {
    case .plain(let source): DOTLabel.text(source, name: name, graph: graph)
    case .html(let source): DOTLabel.text(html: source)
    }
  }
}

extension PropertyGraph.Node {
  /// Takes over attributes, the last of a name before the others.
  mutating func set(_ attributes: [DOTAttribute], graph: String) {
    for attribute in attributes {
      if attribute.name == "label" {
        label = attribute.label(name: id, graph: graph)
      } else {
        properties[DOTText.propertyName(attribute.name)] = .string(attribute.value.text)
      }
    }
  }
}

extension PropertyGraph.Edge {
  /// Takes over attributes, with the edge's `\E` for its label; true where the weight is no finite number.
  mutating func set(
    _ attributes: [DOTAttribute], title: String, graph: String
  ) -> Bool {
    var isWeightLost = false
    for attribute in attributes {
      let text = attribute.value.text
      switch attribute.name {
      case "label": label = attribute.label(name: title, graph: graph)
      case "kind": kind = text
      case "weight":
        let number = NumberReading.number(Array(text.utf8))
        weight = number ?? 1
        isWeightLost = number == nil
      case "dir" where isDirected: turn(text)
      default: properties[DOTText.propertyName(attribute.name)] = .string(text)
      }
    }
    return isWeightLost
  }

  /// Takes the arrow off, or turns it round.
  private mutating func turn(_ direction: String) {
    switch direction {
    case "none", "both": isDirected = false
    case "back": (source, target) = (target, source)
    default: break
    }
  }
}
