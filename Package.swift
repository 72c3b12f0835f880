// swift-tools-version: 6.2
import PackageDescription

/// Strictness shared by every target; see docs/ARCHITECTURE.md for the arrows between them.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error, .when(configuration: .debug)),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "sop",
  products: [.executable(name: "sop", targets: ["sop"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    library("SOPText", []),
    library("SOPDiagnostics", ["SOPText"]),
    library("SOPSyntax", ["SOPText", "SOPDiagnostics", "CLibYAML"]),
    library("SOPModel", ["SOPText", "SOPDiagnostics", "SOPSyntax"]),
    library("SOPProofs", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar"]),
    library(
      "SOPRules", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPProofs", "SOPCalendar"]),
    library("SOPDiff", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPProofs", "SOPCalendar"]),
    library("SOPCalendar", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel"]),
    library("SOPFormatting", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel"]),
    library("SOPMerge", ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPFormatting"]),
    library(
      "SOPEmitters",
      ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar", "SOPProofs", "SOPDiff"]),
    library(
      "SOPCompiler",
      ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPProofs", "SOPRules", "SOPEmitters"]),
    library(
      "SOPCommandLine",
      [
        "SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar", "SOPProofs", "SOPRules", "SOPFormatting",
        "SOPMerge", "SOPDiff", "SOPEmitters", "SOPCompiler",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "sop", dependencies: ["SOPCommandLine"], swiftSettings: strict),
    tests(of: "SOPText", []),
    tests(of: "SOPDiagnostics", ["SOPText"]),
    tests(
      of: "SOPCommandLine",
      [
        "SOPText", "SOPDiagnostics", "SOPModel", "SOPProofs", "SOPRules", "SOPEmitters", "SOPCompiler",
        "SOPTestSupport",
      ]),
    tests(of: "SOPSyntax", ["SOPText"]),
    tests(of: "SOPModel", ["SOPText", "SOPSyntax", "SOPDiagnostics", "SOPTestSupport"]),
    .target(
      name: "SOPTestSupport",
      dependencies: ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPRules", "SOPCompiler"],
      path: "Tests/SOPTestSupport",
      swiftSettings: strict),
    tests(
      of: "SOPFormatting",
      ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPRules", "SOPCompiler", "SOPTestSupport"]),
    tests(of: "SOPMerge", ["SOPText", "SOPSyntax", "SOPFormatting", "SOPTestSupport"]),
    tests(of: "SOPCalendar", ["SOPText", "SOPModel", "SOPTestSupport"]),
    tests(of: "SOPEmitters", ["SOPText", "SOPDiagnostics", "SOPModel", "SOPDiff", "SOPTestSupport"]),
    tests(
      of: "SOPRules",
      ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCompiler", "SOPTestSupport"]),
    tests(of: "SOPCompiler", ["SOPText", "SOPDiagnostics", "SOPModel", "SOPTestSupport"]),
    tests(
      of: "SOPDiff",
      ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPFormatting", "SOPCompiler", "SOPTestSupport"]),
    tests(of: "SOPProofs", ["SOPText", "SOPModel", "SOPCompiler", "SOPTestSupport"]),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
