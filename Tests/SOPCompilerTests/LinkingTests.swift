import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPTestSupport
import SOPText
import Testing

/// SOPs that call each other, as texts.
@Suite("Links between SOPs")
struct LinkingTests {
  private static func calling(_ names: String..., results: String = "") -> String {
    let calls = names.map { "  - {panggil: \($0)}\n" }.joined()
    return "nama: SOP\n\(results)langkah:\n"
      + "  - {kegiatan: Menerima, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}\n" + calls
  }

  private static func handingOver(to name: String) -> String {
    "nama: SOP\nhasil: {lulus: {produk: tidak ada, ke_sop: \(name)}}\nlangkah:\n"
      + "  - {kegiatan: Menerima, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}\n"
  }

  private static func compiled(_ files: (String, String)...) -> Compilation {
    TextLibrary(files.map { TextLibrary.File($0, $1) }).compiled()
  }

  /// Findings about names. The texts are short and lack much, so that those who name them are told of errors there.
  private static func codes(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.map(\.profile.code).filter { $0.hasPrefix("SOP1") && $0 != "SOP119" }
  }

  // MARK: What is reached

  @Test("an SOP that names no other has no links, and nobody is asked")
  func none() {
    struct Silent: ProcedureLibrary {
      var place: LibraryPlace? {
        Issue.record("asked for its place")
        return nil
      }
      func answer(_: String, from _: LibraryPlace, suggests _: Bool) -> LibraryAnswer { .missing(nearest: nil) }
      func procedure(_: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> {
        .failure(UnreadableProcedure(cause: Wording(same: "")))
      }
      func errorCount(of _: LibraryID) -> Int { 0 }
    }
    let source = SourceText(
      name: "a.sop.yaml", text: Self.calling() + "hasil: {a: {produk: x, ke_sop: belum diatur}}\n")
    let compilation = compile(source, among: Surroundings(library: Silent()))
    #expect(compilation.procedure.links.isEmpty)
    #expect(compilation.sources.count == 1)
  }

  @Test("each SOP is reached once, those that are called before those that call")
  func order() {
    let links = Self.compiled(
      ("a", Self.calling("b", "c")), ("b", Self.calling("c", "d")), ("c", Self.calling("d")), ("d", Self.calling())
    ).procedure.links
    #expect(links.procedures.map(\.file.source.name) == ["d.sop.yaml", "c.sop.yaml", "b.sop.yaml"])
    #expect(links.own.map(\.target) == [.procedure(2), .procedure(1)])
    #expect(links.procedures[2].links.map(\.target) == [.procedure(1), .procedure(0)])
    for (index, procedure) in links.procedures.enumerated() {
      for link in procedure.links {
        guard case .procedure(let called) = link.target else { continue }
        #expect(called < index)
      }
    }
  }

  @Test("a step leads to the SOP it calls, with its place among the texts")
  func target() throws {
    let compilation = Self.compiled(("a", Self.calling("b")), ("b", Self.calling()))
    let called = try #require(compilation.procedure.links.target(at: .call(StepID(1))))
    #expect(called.title == "SOP")
    #expect(compilation.sources[Int(called.source.index)].name == "b.sop.yaml")
    let title = try #require(called.place(called.procedure.identity.title))
    #expect(compilation.sources[Int(title.source.index)].string(title.span) == "SOP")
    #expect(compilation.procedure.links.target(at: .call(StepID(0))) == nil)
  }

  @Test("an SOP under another opd.yaml is another office's, one without is not")
  func offices() {
    let files = [
      TextLibrary.File("a", Self.calling("b")), .init("b", Self.calling("c"), office: 1),
      .init("c", Self.calling(), office: 1),
    ]
    let links = TextLibrary(files).compiled().procedure.links
    #expect(links.own.map(\.leadsToOtherOffice) == [true])
    let others = links.procedures.flatMap(\.links)
    #expect(others.map(\.leadsToOtherOffice) == [false])
  }

  @Test("a chain of any length is followed, up to the limit that is told")
  func chain() {
    func chain(_ count: Int) -> Compilation {
      let files = (0..<count).map { TextLibrary.File("s\($0)", Self.calling(details($0, count))) }
      return TextLibrary(files, countsErrors: false).compiled()
    }
    func details(_ index: Int, _ count: Int) -> String { index + 1 < count ? "s\(index + 1)" : "s" }
    let followed = chain(300)
    #expect(followed.procedure.links.procedures.count == 299)
    #expect(followed.procedure.links.procedures.first?.file.source.name == "s299.sop.yaml")
    #expect(!Self.codes(followed).contains("SOP120"))
    let cut = chain(502)
    #expect(cut.procedure.links.procedures.count == 500)
    #expect(cut.procedure.links.isCut)
    #expect(Self.codes(cut).contains("SOP120"))
  }

  // MARK: Circles

  @Test("a circle of one, two or three SOPs is told in each of them, with the way around")
  func circles() throws {
    #expect(Self.codes(Self.compiled(("a", Self.calling("a")))) == ["SOP111"])
    let three = [("a", "b"), ("b", "c"), ("c", "a")].map { TextLibrary.File($0.0, Self.calling($0.1)) }
    for own in three.indices {
      let compilation = TextLibrary(three, own: own).compiled()
      let found = compilation.diagnostics.filter { $0.profile.code == "SOP111" }
      let diagnostic = try #require(found.first)
      #expect(found.count == 1)
      #expect(diagnostic.related.count == 2)
      #expect(Set(diagnostic.related.map(\.place.source)).count == 2)
      let names = ["a", "b", "c"]
      let way = (0...3).map { names[(own + $0) % 3] }.joined(separator: " -> ")
      #expect(diagnostic.notes.contains { $0.kind == .path && $0.wording.id == way })
      #expect(compilation.procedure.links.own.map(\.isCircular) == [true])
    }
  }

  @Test("a circle elsewhere is not this SOP's, which calls into it")
  func foreignCircle() {
    let compilation = Self.compiled(("a", Self.calling("b")), ("b", Self.calling("c")), ("c", Self.calling("b")))
    #expect(Self.codes(compilation).isEmpty)
    #expect(compilation.diagnostics.contains { $0.profile.code == "SOP119" })
    #expect(compilation.procedure.links.own.map(\.isCircular) == [false])
    let others = compilation.procedure.links.procedures.flatMap(\.links)
    #expect(others.map(\.isCircular) == [true, true])
  }

  @Test("hand-overs that come back are advice, also where a call is on the way")
  func handOvers() {
    let both = Self.compiled(("a", Self.handingOver(to: "b")), ("b", Self.handingOver(to: "a")))
    #expect(Self.codes(both) == ["SOP118"])
    #expect(!both.procedure.links.own[0].isCircular)
    let mixed = Self.compiled(("a", Self.handingOver(to: "b")), ("b", Self.calling("a")))
    #expect(Self.codes(mixed) == ["SOP118"])
    let caller = Self.compiled(("b", Self.calling("a")), ("a", Self.handingOver(to: "b")))
    #expect(Self.codes(caller).isEmpty)
    #expect(Self.codes(Self.compiled(("a", Self.handingOver(to: "a")))) == ["SOP118"])
  }

  // MARK: What is not found

  @Test("a file that is missing is an error; a number is one only without a time")
  func missing() {
    #expect(Self.codes(Self.compiled(("a", Self.calling("bee")), ("bea", Self.calling()))) == ["SOP116"])
    #expect(Self.codes(Self.compiled(("a", Self.calling("bee, waktu: 5 menit")))) == ["SOP116"])
    #expect(Self.codes(Self.compiled(("a", Self.calling("027/SOP/2026")))) == ["SOP116"])
    #expect(Self.codes(Self.compiled(("a", Self.calling("027/SOP/2026, waktu: 1 jam")))) == ["SOP117"])
    #expect(Self.codes(Self.compiled(("a", Self.handingOver(to: "027/SOP/2026")))) == ["SOP117"])
    #expect(Self.codes(Self.compiled(("a", Self.handingOver(to: "tidak-ada")))) == ["SOP116"])
  }

  @Test("what cannot be read, and what could be two SOPs, is said")
  func unusable() {
    let files = [TextLibrary.File("a", Self.calling("b")), .init("b", Self.calling())]
    #expect(Self.codes(TextLibrary(files, unreadable: ["b"]).compiled()) == ["SOP116"])
    let twice = "nomor: 1/SOP\n" + Self.calling()
    let ambiguous = Self.compiled(("a", Self.calling("1/SOP")), ("b", twice), ("c", twice))
    #expect(Self.codes(ambiguous) == ["SOP116"])
    #expect(ambiguous.diagnostics.contains { $0.headline.id.contains("b, c") })
  }

  @Test(
    "numbers are told from names of files",
    arguments: [
      ("470/033/SOP/DISDUKCAPIL/2026", true), ("SOP-027/17000/2025", true), ("SOP-27", true), ("800.1.2", true),
      ("pencetakan-dokumen", false), ("tahap-2", false), ("../umum/surat-2", false), ("cetak", false),
      ("A1.sop.yaml", false), ("/1", false), ("", false),
    ])
  func numbers(_ name: String, _ isNumber: Bool) {
    #expect(Procedure.isNumber(name) == isNumber)
  }

  // MARK: Results of called SOPs

  private static let twoResults = """
    nama: SOP
    hasil: {ya: {produk: x}, bukan: {produk: y}, lain: {produk: tidak ada, ke_sop: c}}
    langkah:
      - {kegiatan: Memutus, pelaksana: pemohon, waktu: 5 menit, keluaran: x, jika: {a: selesai ya, b: selesai bukan, c: selesai lain}}

    """

  @Test("results that come back need a way each; one that hands over may have one")
  func results() {
    func codes(_ ways: String) -> [String] {
      Self.codes(
        Self.compiled(("a", Self.calling("b\(ways)")), ("b", Self.twoResults), ("c", Self.calling("d, waktu: 1 jam")))
      )
    }
    #expect(codes("") == ["SOP112"])
    #expect(codes(", jika: {ya: lanjut, bukan: selesai}").isEmpty)
    #expect(codes(", jika: {ya: lanjut, bukan: selesai, lain: selesai}").isEmpty)
    #expect(codes(", jika: {ya: lanjut}") == ["SOP113"])
    #expect(codes(", jika: {ya: lanjut, bukann: selesai}") == ["SOP113"])
    #expect(codes(", jika: {ya: lanjut, bukan: selesai, hilang: selesai}") == ["SOP113"])
  }

  @Test("a call that branches needs results with names")
  func unnamedResult() {
    let compilation = Self.compiled(
      ("a", Self.calling("b, jika: {ya: lanjut, bukan: selesai}")), ("b", Self.calling()))
    #expect(Self.codes(compilation) == ["SOP113"])
  }

  // MARK: What is carried over

  @Test("variants and channels of the same id are carried over, axis by axis")
  func carried() {
    func procedure(_ head: String) -> Procedure {
      compile(SourceText(name: "a.sop.yaml", text: head + Self.calling())).procedure
    }
    let own = procedure(
      "varian: {jenis: {baru: Baru, ulang: Ulang}, asal: {luar: Luar, ulang: Ulang}}\nmulai: {loket: a}\n")
    let same = CarriedNames(
      from: own, into: procedure("varian: {baru: Baru, lain: Lain}\nmulai: {loket: a, daring: b}\n"))
    #expect(same.variants == [.init(own: VariantID(0), called: VariantID(0))])
    #expect(same.channels == [.init(own: 0, called: 0)])
    let axes = CarriedNames(from: own, into: procedure("varian: {asal: {ulang: Ulang}}\n"))
    #expect(axes.variants == [.init(own: VariantID(3), called: VariantID(0))])
  }

  @Test("texts broken anywhere are linked and held against each other without a crash")
  func broken() throws {
    let paths = ["layanan-kelahiran", "akta-kelahiran", "legalisasi-kutipan-akta", "pencetakan-dokumen"]
    let texts = try paths.map { try Checkout.bytes("Examples/contoh/\($0).sop.yaml") }
    for round in 0..<60 {
      let files = zip(paths, texts).enumerated().map { index, pair in
        var bytes = pair.1
        let place = (round &* 7919 &+ index &* 104_729) % bytes.count
        let end = min(bytes.count, place + 1 + round)
        if round % 2 == 0 { bytes.removeSubrange(place..<end) } else { bytes[place] = UInt8(truncatingIfNeeded: round) }
        return TextLibrary.File(pair.0, bytes: bytes)
      }
      for own in files.indices {
        let compilation = TextLibrary(files, own: own).compiled()
        for diagnostic in compilation.diagnostics {
          for place in [diagnostic.place] + diagnostic.related.map(\.place) where place.source != .office {
            #expect(Int(place.span.end) <= compilation.sources[Int(place.source.index)].bytes.count)
          }
        }
      }
    }
  }

  @Test("the same texts give the same findings, however often they are asked")
  func deterministic() {
    let files = (0..<20).map { index in
      TextLibrary.File("s\(index)", Self.calling("s\((index * 7 + 1) % 20)", "s\((index * 3 + 2) % 20)"))
    }
    let first = TextLibrary(files, countsErrors: false).compiled()
    let second = TextLibrary(files, countsErrors: false).compiled()
    #expect(
      first.procedure.links.procedures.map(\.file.source.name)
        == second.procedure.links.procedures.map(\.file.source.name))
    #expect(first.diagnostics.map(\.headline.id) == second.diagnostics.map(\.headline.id))
  }
}
