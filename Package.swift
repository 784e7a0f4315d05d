// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode comes with the tools version; a warning in one of our targets stops the build.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "relgraph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "RelgraphKit", targets: ["RelgraphKit"]),
    .library(name: "GraphMeasures", targets: ["GraphMeasures"]),
    // Tokens, names and trees alone; the programs below Fuzzing/ feed them.
    .library(name: "RelgraphEngines", targets: ["RelgraphCore", "Learning", "Linguistics"]),
    .executable(name: "relgraph", targets: ["relgraph"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: what comes from C.
    // Graphviz, as the system installs it.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // Four plain functions over Graphviz, so that none of its types reaches Swift.
    .target(name: "CGraphvizBridge", dependencies: ["CGraphviz"]),
    // libxml2, which reads HTML.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Language packs, the registry and the page's sources, as bytes inside the binary.
    .target(name: "CLanguagePacks", exclude: ["ontology", "packs", "page", "registry"]),

    // Floor 1: values, and nothing that reads or writes.
    // Documents, spans, mentions, entities, relations, the graph.
    .target(name: "RelgraphCore", swiftSettings: strict),
    // Model files and inference: bytes to scores; imports nothing of ours.
    .target(name: "Learning", swiftSettings: strict),

    // Floor 2: engines.
    // Measures over integer graphs; imports nothing.
    .target(name: "GraphMeasures", swiftSettings: strict),
    // Tokens, sentences and names, as a language pack tells them.
    .target(
      name: "Linguistics", dependencies: ["RelgraphCore", "Learning", "CLanguagePacks"],
      swiftSettings: strict),

    // Floor 3: the domain.
    // Files and folders to documents.
    .target(
      name: "CorpusReading", dependencies: ["RelgraphCore", "CLibXML2"],
      swiftSettings: strict),
    // The registry, and who is who.
    .target(
      name: "Knowledge", dependencies: ["RelgraphCore", "Linguistics", "Yams"],
      swiftSettings: strict),
    // Who does what to whom, and who appears with whom.
    .target(
      name: "Relations", dependencies: ["RelgraphCore", "Linguistics"], swiftSettings: strict),
    // Graph files in and out, one file a format.
    .target(
      name: "Exchange", dependencies: ["RelgraphCore", "CLibXML2"], swiftSettings: strict),

    // Floor 4: whole jobs.
    // Graphs to DOT, SVG and the page.
    .target(
      name: "Drawing",
      dependencies: [
        "RelgraphCore", "GraphMeasures", "Exchange", "CGraphvizBridge", "CLanguagePacks",
      ],
      swiftSettings: strict),
    // Corpus in, report out.
    .target(
      name: "RelgraphKit",
      dependencies: [
        "RelgraphCore", "GraphMeasures", "Linguistics", "CorpusReading", "Knowledge", "Relations",
        "Exchange",
      ],
      swiftSettings: strict),

    // Floor 5: the command line, as a library that tests can call.
    .target(
      name: "RelgraphCommands",
      dependencies: [
        "RelgraphKit", "Drawing", "RelgraphCore", "CorpusReading", "Exchange", "Linguistics",
        "Relations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Corpora to models, and models to scores; not in the shipped product.
    .target(
      name: "Training",
      dependencies: [
        "RelgraphCore", "GraphMeasures", "Learning", "Linguistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Lists"], swiftSettings: strict),

    // Floor 6: the doorways.
    .executableTarget(name: "relgraph", dependencies: ["RelgraphCommands"], swiftSettings: strict),
    .executableTarget(name: "relgraph-train", dependencies: ["Training"], swiftSettings: strict),

    // What several of the tests share.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "CoreTests", dependencies: ["RelgraphCore", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "LearningTests", dependencies: ["Learning"], swiftSettings: strict),
    .testTarget(
      name: "MeasuresTests", dependencies: ["GraphMeasures"], exclude: ["CrossCheck"],
      swiftSettings: strict),
    .testTarget(
      name: "LinguisticsTests",
      dependencies: ["Linguistics", "Learning", "RelgraphCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["CorpusReading", "RelgraphCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: ["Knowledge", "Linguistics", "RelgraphCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RelationsTests",
      dependencies: ["Relations", "Linguistics", "RelgraphCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "RelgraphCore", "TestSupport"],
      exclude: ["Verify"], swiftSettings: strict),
    .testTarget(
      name: "DrawingTests",
      dependencies: ["Drawing", "GraphMeasures", "Exchange", "RelgraphCore"],
      swiftSettings: strict),
    .testTarget(
      name: "KitTests",
      dependencies: [
        "RelgraphKit", "CorpusReading", "GraphMeasures", "RelgraphCore", "TestSupport",
      ],
      exclude: ["Marked", "Nonsense", "Sentences"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["RelgraphCommands", "RelgraphCore", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Training", "GraphMeasures", "Learning", "Linguistics", "RelgraphCore"],
      swiftSettings: strict),
  ]
)
