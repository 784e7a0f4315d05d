// swift-tools-version: 6.2
import PackageDescription

/// Programs that feed the engines with what nobody wrote; kept apart so that users never build them.
let package = Package(
  name: "relgraph-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "relgraph", path: "..")],
  targets: [
    // The doorway of libFuzzer, which no header of the toolchain declares.
    .target(name: "CFuzzer"),
    // One program; the environment says which engine it feeds.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer", .product(name: "RelgraphEngines", package: "relgraph"),
        .product(name: "RelgraphKit", package: "relgraph"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
  ]
)
