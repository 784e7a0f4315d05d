// swift-tools-version: 6.2
import PackageDescription

/// What is measured, kept apart so that users of the library never build it.
let package = Package(
  name: "relgraph-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "relgraph", path: "..")],
  targets: [
    // Times one measure on one graph, alone or beside peers.
    .executableTarget(
      name: "MeasuresBench",
      dependencies: [.product(name: "GraphMeasures", package: "relgraph")],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ]
)
