internal import RelgraphCore

/// The types that rules speak of by name; the ontology's files say what they mean.
extension RelationType {
  static let accuse = Self(rawValue: "accuse")
  static let agree = Self(rawValue: "agree")
  static let aid = Self(rawValue: "aid")
  static let assault = Self(rawValue: "assault")
  static let coerce = Self(rawValue: "coerce")
  static let concede = Self(rawValue: "concede")
  static let consult = Self(rawValue: "consult")
  static let cooperate = Self(rawValue: "cooperate")
  static let mobilize = Self(rawValue: "mobilize")
  static let office = Self(rawValue: "office")
  static let part = Self(rawValue: "part")
  static let reject = Self(rawValue: "reject")
  static let request = Self(rawValue: "request")
  static let retreat = Self(rawValue: "retreat")
  static let sanction = Self(rawValue: "sanction")
  static let support = Self(rawValue: "support")
  static let threaten = Self(rawValue: "threaten")
}
