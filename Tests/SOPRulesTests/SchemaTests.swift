import Foundation
import SOPDiagnostics
import SOPModel
import SOPRules
import SOPTestSupport
import SOPText
import Testing

/// The JSON Schema allows what the readers allow; judged by a validator that is not ours.
@Suite(
  "JSON Schema", .enabled(if: SchemaValidator.isInstalled, Comment(rawValue: SchemaValidator.notInstalled)))
struct SchemaTests {
  private static let procedure = FileSchema(of: .procedure, language: .indonesian).text
  private static let office = FileSchema(of: .office, language: .indonesian).text

  @Test("is a schema of the draft it names, in both languages")
  func metaschema() throws {
    for kind in FileSchema.Kind.allCases {
      for language in Language.allCases {
        let schema = FileSchema(of: kind, language: language).text
        #expect(try SchemaValidator.complaints(aboutSchema: schema).isEmpty)
      }
    }
  }

  private static func examples(named suffix: String) throws -> [String] {
    try Checkout.files(below: "Examples", named: suffix).filter { !$0.contains("/salah/") }
  }

  @Test("accepts every example")
  func examplesAreAccepted() throws {
    for (suffix, schema) in [(".sop.yaml", Self.procedure), ("opd.yaml", Self.office)] {
      let paths = try Self.examples(named: suffix)
      #expect(paths.count > 5)
      let texts = try paths.map { String(decoding: try Checkout.bytes($0), as: UTF8.self) }
      for (path, judgement) in zip(paths, try SchemaValidator.judge(texts, by: schema)) {
        #expect(judgement == .accepted, "\(path)")
      }
    }
  }

  // MARK: Broken ones

  /// What is written instead of a key of the clean SOP, and what the complaint must contain.
  private static let broken: [(written: String, complaint: String)] = [
    ("nomer: 470/031", "'nomer' was unexpected"),
    ("nomor: [470, 471]", "$.nomor"),
    ("nomor:", "$.nomor"),
    ("tanggal: 2026-01-12", "$.tanggal"),
    ("tanggal: {dibuat: 2026-01-12}", "$.tanggal"),
    ("disahkan_oleh: {jabatan: [Kepala, Dinas]}", "$.disahkan_oleh.jabatan"),
    ("dasar_hukum: {uu: UU 24/2013}", "$.dasar_hukum"),
    ("dasar_hukum: [[UU 24/2013]]", "$.dasar_hukum[0]"),
    ("sifat: rahasia", "$.sifat"),
    ("sifat: [publik, rahasia]", "$.sifat[1]"),
    ("pengaduan: SP4N-LAPOR!", "$.pengaduan"),
    ("kalender: {hari: biasa}", "$.kalender.hari"),
    ("kalender: {hari_kerja: 7}", "$.kalender.hari_kerja"),
    ("kalender: {cuti_bersama: boleh}", "$.kalender.cuti_bersama"),
    ("jam_layanan: {senin: 08.00-15.00, zona: GMT}", "$.jam_layanan.zona"),
    ("lembar: {kolom: {output: Hasil}}", "$.lembar.kolom"),
    ("lembar: {urutan: [keterangan]}", "$.lembar.urutan"),
    ("lembar: {kertas: A5}", "$.lembar.kertas"),
    ("biaya: {tarif: {a: Rp1.000}, pilih: dua}", "$.biaya.pilih"),
    ("uji: {pilih: {periksa: {a: b}}, harap: {waktu: 1 jam}}", "$.uji.pilih.periksa"),
    ("kalender: {ramadan: {dari: 2026-02-18}}", "'sampai' is a required property"),
    ("biaya: {dasar: Perda 3/2024}", "'tarif' is a required property"),
    ("biaya: [{tarif: {a: {b: c}}}]", "$.biaya[0].tarif.a"),
    ("jangka_waktu: {sejak: permohonan}", "'maks' is a required property"),
    ("persyaratan: [{salah_satu: [{nama: KTP}]}]", "$.persyaratan[0].salah_satu[0]"),
    ("hasil: [terbit, ditolak]", "$.hasil"),
    ("hasil: {terbit: {keluaran: kutipan}}", "$.hasil.terbit"),
    ("varian: [umum, terlambat]", "$.varian"),
    ("varian: {usia: {anak: {maks: 17}}}", "$.varian.usia.anak"),
    ("varian: {usia: {anak: }}", "$.varian.usia.anak"),
    ("mulai: {loket: {ke: daftar}}", "$.mulai.loket"),
    ("mulai: {loket: }", "$.mulai.loket"),
    ("satuan: {berkas: }", "$.satuan.berkas"),
    ("uji: [{nama: lengkap}]", "'harap' is a required property"),
    ("pelaksana: [pemohon, loket]", "$.pelaksana"),
    ("pelaksana: {loket: {jenis: robot}}", "$.pelaksana.loket.jenis"),
    ("pelaksana: {loket: [Petugas, Loket]}", "$.pelaksana.loket"),
    ("langkah: Memeriksa berkas", "$.langkah"),
    ("langkah: [Memeriksa berkas]", "$.langkah[0]"),
    ("langkah: [{pelaksana: loket}]", "'kegiatan' is a required property"),
    ("langkah: [{kegiatan: a, pelaksana: {bersama: [a, b]}}]", "$.langkah[0].pelaksana"),
    ("langkah: [{kegiatan: a, jika: ditolak}]", "$.langkah[0].jika"),
    ("langkah: [{kegiatan: a, bila: {ya: b}}]", "$.langkah[0].bila"),
    ("langkah: [{kegiatan: a, jika: {ya: {maks: 2 kali}}}]", "'ke' is a required property"),
    ("langkah: [{kegiatan: a, jika: {ya: [serah, {kegiatan: b}]}}]", "$.langkah[0].jika.ya"),
    ("langkah: [{kegiatan: a, jika: {ya: [{kegiatan: b, output: c}]}}]", "$.langkah[0].jika.ya"),
    ("langkah: [{kegiatan: a, paralel: {x: [{kegiatan: b}]}}]", "$.langkah[0]"),
    ("langkah: [{paralel: {x: [{kegiatan: b, keluarn: c}]}}]", "$.langkah[0].paralel.x[0]"),
    ("langkah: [{paralel: {x: {kegiatan: b}}}]", "$.langkah[0].paralel.x"),
    ("langkah: [{bila: x, langkah: [{langkah: [{kegiatn: a}]}]}]", "$.langkah[0].langkah[0].langkah[0]"),
    ("langkah: [{panggil: cetak, tunggu: 1 jam}]", "'tunggu' was unexpected"),
    ("langkah: [{kegiatan: a, batas: {lewat: serah}}]", "'waktu' is a required property"),
  ]

  @Test("rejects broken files at the place")
  func brokenAreRejected() throws {
    let texts = Self.broken.map { ExampleFrame(.bad($0.written)).text }
    for (broken, judgement) in zip(Self.broken, try SchemaValidator.judge(texts, by: Self.procedure)) {
      guard case .rejected(let complaints) = judgement else {
        Issue.record("\(judgement): \(broken.written)")
        continue
      }
      #expect(complaints.contains { $0.contains(broken.complaint) }, "\(complaints): \(broken.written)")
    }
    let offices = [
      "nama: Dinas\nlangkah: []\n", "singkatan: x\n", "nama: Dinas\npejabat: [Kepala]\n", "- nama: Dinas\n",
    ]
    for (text, judgement) in zip(offices, try SchemaValidator.judge(offices, by: Self.office)) {
      #expect(judgement != .accepted && judgement != .unread, "\(text)")
    }
  }

  // MARK: Agreement with the readers

  /// What the readers say about keys, shapes and words.
  private static let codesOfShape: Set = [
    "SOP050", "SOP052", "SOP053", "SOP054", "SOP055", "SOP056", "SOP057", "SOP058",
  ]

  private func expectAgreement(_ texts: [String], office isOffice: Bool) throws {
    let schema = isOffice ? Self.office : Self.procedure
    // Where the writing of YAML is at fault, every reader repairs or refuses in its own way.
    let sound = texts.filter { text in
      !RuleExampleTests.diagnostics(in: text, office: isOffice)
        .contains { $0.profile.code < "SOP050" || $0.profile.code == "SOP051" }
    }
    #expect(sound.count * 2 > texts.count, "\(sound.count) of \(texts.count) are read")
    for (text, judgement) in zip(sound, try SchemaValidator.judge(sound, by: schema)) where judgement != .unread {
      let found = RuleExampleTests.diagnostics(in: text, office: isOffice).map(\.profile.code)
      let isRejected = found.contains(where: Self.codesOfShape.contains)
      #expect((judgement == .accepted) == !isRejected, "\(judgement), the readers \(found):\n\(text)")
    }
  }

  @Test("rejects what the readers reject, and nothing else: examples of the rules")
  func agreementOnExamples() throws {
    let examples = RuleRegistry.all.flatMap { $0.examples }
    try expectAgreement(examples.filter { $0.frame != .office }.map { ExampleFrame($0).text }, office: false)
    try expectAgreement(examples.filter { $0.frame == .office }.map { ExampleFrame($0).text }, office: true)
    try expectAgreement(Self.broken.map { ExampleFrame(.bad($0.written)).text }, office: false)
  }

  @Test("rejects what the readers reject, and nothing else: examples with one line changed")
  func agreementOnChanged() throws {
    for (suffix, isOffice, stride) in [(".sop.yaml", false, 23), ("opd.yaml", true, 3)] {
      let texts = try Self.examples(named: suffix).enumerated().flatMap { index, path in
        Self.changed(String(decoding: try Checkout.bytes(path), as: UTF8.self), from: index, by: stride)
      }
      #expect(texts.count > 20)
      try expectAgreement(texts, office: isOffice)
    }
  }

  private static let values = ["[satu, dua]", "{asing: x}", "tidak ada", "sesuatu", "", "[{kegiatan: x}]", "{ke: x}"]

  /// The text with one key or value changed, once for every so many lines.
  private static func changed(_ text: String, from first: Int, by stride: Int) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Swift.stride(from: first % stride, to: lines.count, by: stride).compactMap { number in
      guard let pair = lines[number].wholeMatch(of: /(?<before>\s*(- )?)(?<key>[a-z_]+): (?<value>[^#|>]+)(#.*)?/)
      else {
        return nil
      }
      var lines = lines
      let (before, key) = (pair.output.before, pair.output.key)
      let change = (number / stride + first) % (values.count + 1)
      lines[number] =
        change == values.count ? "\(before)asing: \(pair.output.value)" : "\(before)\(key): \(values[change])"
      return lines.joined(separator: "\n")
    }
  }
}
