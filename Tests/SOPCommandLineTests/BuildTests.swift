import SOPEmitters
import SOPModel
import SOPText
import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes which file it was given, and whether it is a draft.
private struct NameEmitter: Emitter {
  let name: String
  let fileExtension: String
  let title = Wording(same: "name")

  func emit(_ procedure: Procedure, from source: SourceText, options: EmitOptions) -> [UInt8] {
    let file = source.name.split(separator: "/").last ?? ""
    return Array("\(name) \(file)\(options.isDraft ? " DRAF" : "")\n".utf8)
  }
}

@Suite("Building")
struct BuildTests {
  /// A folder with a sound SOP and its office below `bagian/`, and an SOP with errors.
  private static func office() throws -> Playground {
    let playground = try Playground()
    let examples = FilePath(#filePath).folder.appending("../../Examples/contoh")
    for name in ["opd.yaml", "legalisasi-kutipan-akta.sop.yaml"] {
      let content = try FileAccess.read(examples.appending(name), limit: 1 << 20).get()
      try playground.write("bagian/\(name)", String(decoding: content, as: UTF8.self))
    }
    try playground.write("rusak.sop.yaml", "nama: x\nkegitan: y\n")
    return playground
  }

  private func build(
    _ playground: Playground, _ paths: [String], into folder: String?, forced: Bool = false,
    _ emitters: [NameEmitter] = [
      NameEmitter(name: "a", fileExtension: "txt"), NameEmitter(name: "b", fileExtension: "csv"),
    ]
  ) throws -> (status: SOPCommandLine.ExitStatus, output: String, messages: String) {
    try playground.capture { streams in
      var console = Console(language: .indonesian, streams: streams)
      let run = BuildRun(
        emitters: emitters, options: EmitOptions(), folder: folder.map { playground.path($0) }, isForced: forced)
      return run.run(WorkList(paths.map { playground.path($0) }, standardInputPath: nil), console: &console)
    }
  }

  @Test("writes every form, below the output folder as below the searched one")
  func folders() throws {
    let playground = try Self.office()
    let result = try build(playground, ["bagian", "bagian/../bagian"], into: "keluaran/baru")
    #expect(result.status == .clean)
    #expect(result.output.isEmpty)
    #expect(result.messages.isEmpty)
    #expect(
      try playground.read("keluaran/baru/legalisasi-kutipan-akta.txt") == "a legalisasi-kutipan-akta.sop.yaml\n")
    #expect(
      try playground.read("keluaran/baru/legalisasi-kutipan-akta.csv") == "b legalisasi-kutipan-akta.sop.yaml\n")
    _ = try build(playground, [""], into: "semua")
    #expect(try playground.read("semua/bagian/legalisasi-kutipan-akta.txt").hasPrefix("a "))
  }

  @Test("refuses an SOP with errors and says why; the others are written")
  func refusal() throws {
    let playground = try Self.office()
    let result = try build(playground, ["rusak.sop.yaml", "bagian"], into: "keluaran")
    #expect(result.status == .findings)
    #expect(result.messages.contains("--> @/rusak.sop.yaml:2:1\n"))
    #expect(
      result.messages.hasSuffix(
        "sop: '@/rusak.sop.yaml' tidak ditulis karena ada galat di atas; perbaiki, atau tulis sebagai DRAF dengan --force\n"
      ))
    let written = try FileAccess.names(in: playground.path("keluaran")).get().map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(written == ["legalisasi-kutipan-akta.csv", "legalisasi-kutipan-akta.txt"])
  }

  @Test("writes it as a draft when forced")
  func draft() throws {
    let playground = try Self.office()
    let one = [NameEmitter(name: "a", fileExtension: "txt")]
    let result = try build(playground, ["rusak.sop.yaml"], into: nil, forced: true, one)
    #expect(result.status == .clean)
    #expect(result.output == "a rusak.sop.yaml DRAF\n")
    #expect(result.messages.hasSuffix("sop: '@/rusak.sop.yaml' ditulis sebagai DRAF karena ada galat di atas\n"))
  }

  @Test("an office with errors stops its SOPs, and is told once")
  func officeWithErrors() throws {
    let playground = try Self.office()
    try playground.write("bagian/opd.yaml", try playground.read("bagian/opd.yaml") + "kunci_salah: x\n")
    let result = try build(playground, ["bagian"], into: "keluaran")
    #expect(result.status == .findings)
    #expect(result.messages.contains("--> @/bagian/opd.yaml:"))
    #expect(result.messages.contains("sop: '@/bagian/legalisasi-kutipan-akta.sop.yaml' tidak ditulis"))
    #expect(FileAccess.write([], to: playground.path("keluaran/x")) != nil, "nothing was made")
  }

  @Test("never lets two SOPs write the same file")
  func collision() throws {
    let playground = try Self.office()
    try playground.write("lain/rusak.sop.yaml", "nama: z\n")
    let result = try build(playground, ["rusak.sop.yaml", "lain/rusak.sop.yaml"], into: "keluaran", forced: true)
    #expect(result.status == .wrongUse)
    #expect(
      result.messages.hasPrefix("sop: '@/rusak.sop.yaml' dan '@/lain/rusak.sop.yaml' akan menulis berkas yang sama"))
    #expect(FileAccess.write([], to: playground.path("keluaran/x")) != nil, "nothing was made")
  }

  @Test("a folder that cannot be made is told by the exit code")
  func unwritable() throws {
    let playground = try Self.office()
    try playground.write("keluaran", "bukan folder")
    let result = try build(playground, ["bagian"], into: "keluaran")
    #expect(result.status == .unreadable)
    #expect(result.messages.contains("sop: '@/keluaran' tidak dapat ditulis: sebagian jalurnya bukan folder\n"))
    #expect(try playground.read("keluaran") == "bukan folder")
  }

  @Test("several forms need a folder, and sizes have bounds")
  func wrongUse() throws {
    let playground = try Playground()
    for (option, words) in [
      ("--width=3", "--width 3 di luar batas: dari 40 sampai 2000"), ("--page-lines=1", "dari 10"),
    ] {
      guard let form = EmitterRegistry.all.first?.name else { continue }
      let result = try playground.run("build", "--to", form, option, "x")
      #expect(result.status == .wrongUse)
      #expect(result.messages.contains(words))
    }
    #expect(try playground.run("build", "--to", "tidak-ada", "x").status == .wrongUse)
    let forms = EmitterRegistry.all.map(\.name).joined(separator: ",")
    if EmitterRegistry.all.count > 1 {
      #expect(try playground.run("buat", "--to", forms, "x").status == .wrongUse)
    }
  }
}
