import Knowledge

/// A registry of a few lines, for tests.
enum RegistryFixture {
  /// The built-in registry, loaded once for all tests.
  static let builtIn = Result { try Registry.builtIn() }

  static let headers = [
    "registry/states.tsv":
      "key\tkind\tiso2\tiso3\twikidata\tfr\tfr_official\tfr_aliases\ten\ten_official\ten_aliases"
      + "\tcapital_fr\tcapital_en\tcapital_aliases\tmetonyms\tadj_ms\tadj_fs\tadj_mp\tadj_fp"
      + "\tadj_aliases\tcombining\tdemonyms\tnicknames\tambiguous\tfrom\tto\n",
    "registry/organizations.tsv":
      "key\tkind\tparent\twikidata\tfr\tfr_acronym\tfr_aliases\ten\ten_acronym\ten_aliases"
      + "\tmetonyms\tambiguous\n",
    "registry/people.tsv": "key\tfr\tfamily\tgender\tstate\taliases\twikidata\tambiguous\n",
    "registry/offices.tsv": "person\tbody\trole_fr\tkind\tfrom\tto\n",
    "registry/places.tsv": "key\tkind\tstate\tfr\taliases\tambiguous\n",
  ]

  static func tables(_ files: [String: String] = [:]) throws -> RegistryTables {
    try RegistryTables { path in (files[path] ?? headers[path]).map { Array($0.utf8) } }
  }

  static func registry(offices: String) throws -> Registry {
    try Registry(tables(["registry/offices.tsv": offices]))
  }
}
