import SOPText
import Testing

@testable import SOPCommandLine

@Suite("Finding files")
struct DiscoveryTests {
  private func targets(_ playground: Playground, _ arguments: String...) -> [String] {
    let discovery = FileDiscovery(arguments.map { playground.path($0) }, standardInputPath: nil)
    return discovery.targets.map { playground.below($0.path) }
  }

  @Test("a folder gives its SOPs and offices, in order of bytes, and nothing hidden or ignored")
  func folder() throws {
    let playground = try Playground()
    for name in [
      "s/b.sop.yaml", "s/a/z.sop.yaml", "s/a.sop.yaml", "s/a/opd.yaml", "s/lain.yaml", "s/.git/x.sop.yaml",
      "s/.tersembunyi/x.sop.yaml", "s/.x.sop.yaml", "s/keluaran/x.sop.yaml", "s/a/draf/x.sop.yaml", "s/draf/y.sop.yaml",
      "s/a/sop.yaml",
    ] { try playground.write(name) }
    try playground.write("s/.gitignore", "keluaran/\n")
    try playground.write("s/a/.gitignore", "/draf\n")
    #expect(
      targets(playground, "s") == [
        "s/a.sop.yaml", "s/a/opd.yaml", "s/a/z.sop.yaml", "s/b.sop.yaml", "s/draf/y.sop.yaml",
      ])
  }

  @Test("an ignore file above the folder counts inside a repository, not outside")
  func ignoredFromAbove() throws {
    let playground = try Playground()
    try playground.write("r/.gitignore", "/s/keluaran\n")
    try playground.write("r/s/keluaran/x.sop.yaml")
    try playground.write("r/s/y.sop.yaml")
    #expect(targets(playground, "r/s") == ["r/s/keluaran/x.sop.yaml", "r/s/y.sop.yaml"])
    try playground.write("r/.git/HEAD")
    #expect(targets(playground, "r/s") == ["r/s/y.sop.yaml"])
    #expect(targets(playground, "r/s/keluaran") == ["r/s/keluaran/x.sop.yaml"])
  }

  @Test("what is named twice, or reached twice, is checked once; links in circles end")
  func duplicates() throws {
    let playground = try Playground()
    try playground.write("s/a.sop.yaml")
    try playground.write("s/b/c.sop.yaml")
    playground.link("s/b/atas", to: "..")
    playground.link("s/sama.sop.yaml", to: "a.sop.yaml")
    #expect(targets(playground, "s/b/c.sop.yaml", "s", "s/../s") == ["s/b/c.sop.yaml", "s/a.sop.yaml"])
  }

  @Test("a file that is named is taken whatever it is called; one that is not there is a problem")
  func named() throws {
    let playground = try Playground()
    try playground.write("konsep.txt")
    try playground.write("kosong/x.yaml")
    playground.link("putus.sop.yaml", to: "tidak-ada")
    let discovery = FileDiscovery(
      ["konsep.txt", "hilang", "kosong", ""].map { playground.path($0) }, standardInputPath: nil)
    #expect(discovery.targets.map { playground.below($0.path) } == ["konsep.txt"])
    #expect(discovery.problems.map { playground.below($0.path) } == ["hilang", "putus.sop.yaml"])
    #expect(discovery.emptyFolders.map { playground.below($0) } == ["kosong", ""])
  }

  @Test("the office is the nearest above, also through parents of the current folder")
  func offices() throws {
    let playground = try Playground()
    try playground.write("opd.yaml")
    try playground.write("a/b/opd.yaml")
    try playground.write("a/b/c/x.sop.yaml")
    var finder = OfficeFinder()
    #expect(finder.office(forFile: playground.path("a/b/c/x.sop.yaml")).map(playground.below) == "a/b/opd.yaml")
    #expect(finder.office(forFile: playground.path("a/b/y.sop.yaml")).map(playground.below) == "a/b/opd.yaml")
    #expect(finder.office(forFile: playground.path("a/z.sop.yaml")).map(playground.below) == "opd.yaml")
    #expect(finder.office(forFile: FilePath("x.sop.yaml")) == nil)
    #expect(finder.office(forFile: FilePath("/x.sop.yaml")) == nil)
  }

  @Test("an office stands before the first SOP that needs it, once")
  func workList() throws {
    let playground = try Playground()
    for name in ["opd.yaml", "a/x.sop.yaml", "a/y.sop.yaml", "b/opd.yaml", "b/z.sop.yaml"] {
      try playground.write(name)
    }
    let all = WorkList([playground.root], standardInputPath: nil)
    #expect(
      all.items.map { playground.below($0.target.path) }
        == ["opd.yaml", "a/x.sop.yaml", "a/y.sop.yaml", "b/opd.yaml", "b/z.sop.yaml"])
    let some = WorkList([playground.path("b/z.sop.yaml"), playground.path("a")], standardInputPath: nil)
    #expect(
      some.items.map { playground.below($0.target.path) }
        == ["b/opd.yaml", "b/z.sop.yaml", "opd.yaml", "a/x.sop.yaml", "a/y.sop.yaml"])
    #expect(some.items.last?.office.map(playground.below) == "opd.yaml")
    let input = WorkList([FilePath("-")], standardInputPath: playground.path("b/baru.sop.yaml"))
    #expect(input.items.map { playground.below($0.target.path) } == ["b/opd.yaml", "b/baru.sop.yaml"])
    #expect(WorkList([FilePath("-")], standardInputPath: nil).items.map(\.target.path.text) == ["-"])
  }
}

@Suite("Work in order")
struct OrderedWorkTests {
  @Test("results come in order whatever the threads", arguments: [1, 2, 3, 16])
  func order(threads: Int) {
    for count in [0, 1, OrderedWork.shortest, 500] {
      var results: [Int] = []
      OrderedWork.run(count: count, threads: threads) { index in
        // Uneven work, so that later results are ready before earlier ones.
        (0..<((index * 7919) % 2000)).reduce(index) { $0 ^ ($1 & 0) }
      } consume: {
        results.append($0)
      }
      #expect(results == Array(0..<count))
    }
  }
}

@Suite("Language of messages")
struct LanguageTests {
  private func language(_ arguments: [String], _ environment: [String: String]) -> Language {
    Language.chosen(arguments: arguments) { environment[$0] }
  }

  @Test("is Indonesian unless something else is wanted on purpose")
  func chosen() {
    #expect(language([], [:]) == .indonesian)
    #expect(language([], ["LANG": "en_US.UTF-8"]) == .indonesian)
    #expect(language([], ["LC_ALL": "C"]) == .indonesian)
    #expect(language([], ["LC_ALL": "C.UTF-8", "LC_MESSAGES": "en_US"]) == .indonesian)
    #expect(language([], ["LC_ALL": "", "LC_MESSAGES": "en_US"]) == .english)
    #expect(language([], ["LC_ALL": "de_DE.UTF-8"]) == .english)
    #expect(language([], ["LC_ALL": "id_ID.UTF-8"]) == .indonesian)
    #expect(language([], ["SOP_LANG": "en", "LC_ALL": "id_ID"]) == .english)
    #expect(language([], ["SOP_LANG": "fr"]) == .indonesian)
    #expect(language(["check", "--lang", "id"], ["SOP_LANG": "en"]) == .indonesian)
    #expect(language(["check", "--lang=en"], [:]) == .english)
    #expect(language(["check", "--", "--lang=en"], [:]) == .indonesian)
  }
}
