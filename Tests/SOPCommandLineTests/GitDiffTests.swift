import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `sop diff` over what git has recorded.
@Suite("sop diff with git")
struct GitDiffTests {
  private static let base = CleanProcedure.text + "\n"

  private static func changed(_ old: String, _ new: String) -> String { base.replacing(old, with: new) }

  private static let slower = changed("maks: 1 hari kerja", "maks: 3 hari kerja")

  /// One recorded version, and a slower one in the work tree.
  private func repository() throws -> GitPlayground {
    let repository = try GitPlayground()
    try repository.write("dinas/a.sop.yaml", Self.base)
    try repository.commit()
    try repository.write("dinas/a.sop.yaml", Self.slower)
    return repository
  }

  private let isBurden = "memberatkan pemohon"

  // MARK: One SOP

  @Test("REV:PATH, from the top or from the current folder, and a revision beside a file")
  func oneFile() throws {
    let repository = try repository()
    let fromTop = try repository.sop("diff", "HEAD:dinas/a.sop.yaml", "dinas/a.sop.yaml")
    #expect(fromTop.status == 0, "\(fromTop.complaints)")
    #expect(fromTop.output.contains(isBurden) && fromTop.output.contains("HEAD:dinas/a.sop.yaml"))
    let here = try repository.sop("diff", "HEAD:./a.sop.yaml", "a.sop.yaml", in: "dinas")
    #expect(here.output.contains(isBurden), "\(here.complaints)")
    let short = try repository.sop("diff", "HEAD", "a.sop.yaml", "--fail-on", "burden", in: "dinas")
    #expect(short.status == 1 && short.output.contains(isBurden), "\(short.complaints)")
    try repository.commit()
    let same = try repository.sop("diff", "HEAD:dinas/a.sop.yaml", "dinas/a.sop.yaml", "--fail-on", "editorial")
    #expect(same.status == 0, "\(same.complaints)")
    let old = try repository.sop("diff", "HEAD~1:dinas/a.sop.yaml", "HEAD:dinas/a.sop.yaml")
    #expect(old.output.contains(isBurden), "\(old.complaints)")
  }

  @Test("the office and the SOPs that are called are those of the revision")
  func surroundings() throws {
    let repository = try GitPlayground()
    let caller = Self.changed(
      "  - kegiatan: Melegalisasi kutipan\n",
      "  - panggil: cetak\n    keluaran: lembar\n  - kegiatan: Melegalisasi kutipan\n")
    try repository.write("opd.yaml", "nama: Dinas\npengaduan: {kanal: [SP4N-LAPOR!, WA 0812], petugas: Sekretaris}\n")
    try repository.write(
      "a.sop.yaml",
      caller.replacing(
        "pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}\n",
        with: ""))
    try repository.write("cetak.sop.yaml", Self.changed("waktu: 10 menit", "waktu: 20 menit"))
    try repository.commit()
    try repository.write("opd.yaml", "nama: Dinas\npengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris}\n")
    try repository.write("cetak.sop.yaml", Self.changed("waktu: 10 menit", "waktu: 90 menit"))
    try repository.commit()
    let verdict = try repository.sop("diff", "HEAD~1:a.sop.yaml", "HEAD:a.sop.yaml")
    #expect(verdict.status == 0, "\(verdict.complaints)")
    #expect(verdict.output.contains("WA 0812"), "\(verdict.output)")
    #expect(verdict.output.contains("1 jam 50 menit (naik)"), "\(verdict.output)")
  }

  // MARK: Trees

  @Test("two revisions: changed, renamed, added and removed SOPs, the heaviest first")
  func trees() throws {
    let repository = try GitPlayground()
    func numbered(_ number: Int, _ text: String = Self.base) -> String {
      text.replacing("nomor: 470/031", with: "nomor: 470/0\(number)")
    }
    try repository.write("a.sop.yaml", numbered(41))
    try repository.write("b.sop.yaml", numbered(42))
    try repository.write("c.sop.yaml", numbered(43))
    try repository.write("d.sop.yaml", numbered(44))
    try repository.write("tetap.sop.yaml", numbered(45))
    try repository.commit()
    try repository.write("a.sop.yaml", numbered(41).replacing("Ruang tunggu", with: "Ruang tunggu ber-AC"))
    try repository.write("b.sop.yaml", numbered(42, Self.slower))
    repository.delete("c.sop.yaml")
    try repository.write("loket/pindah.sop.yaml", numbered(43).replacing("biaya: gratis", with: "biaya: Rp0"))
    repository.delete("d.sop.yaml")
    try repository.write("baru.sop.yaml", numbered(46).replacing("nama: Legalisasi", with: "nama: Pencetakan"))
    try repository.commit()
    let verdict = try repository.sop("diff", "HEAD~1", "HEAD")
    #expect(verdict.status == 0, "\(verdict.complaints)")
    let list = verdict.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(7).map(String.init)
    #expect(list[0] == "HEAD~1 -> HEAD: 3 SOP berubah, 1 ditambahkan, 1 dihapus", "\(verdict.output)")
    #expect(list[2].contains(isBurden) && list[2].contains("b.sop.yaml"), "\(list)")
    #expect(list[3].contains("a.sop.yaml"), "\(list)")
    #expect(list[4].contains("isi sama") && list[4].contains("loket/pindah.sop.yaml (dahulu c.sop.yaml)"), "\(list)")
    #expect(list[5].contains("ditambahkan") && list[5].contains("Pencetakan Kutipan Akta"), "\(list)")
    #expect(list[6].contains("dihapus") && list[6].contains("d.sop.yaml"), "\(list)")
    #expect(!verdict.output.contains("tetap.sop.yaml"))
    let narrow = try repository.sop("diff", "HEAD~1", "HEAD", "b.sop.yaml")
    #expect(narrow.output.hasPrefix("HEAD~1 -> HEAD: 1 SOP berubah, 0 ditambahkan, 0 dihapus\n"), "\(narrow.output)")
    #expect(try repository.sop("diff", "HEAD~1", "HEAD", "--fail-on", "burden").status == 1)
    #expect(try repository.sop("diff", "HEAD", "HEAD").output == "HEAD -> HEAD: tidak ada SOP yang berubah\n")
  }

  @Test("a rewritten SOP that moved is known by its number")
  func renamedByNumber() throws {
    let repository = try GitPlayground()
    try repository.write("a.sop.yaml", Self.base)
    try repository.commit()
    repository.delete("a.sop.yaml")
    let lines = (1...40).map { "# catatan \($0) yang mengubah hampir seluruh berkas ini dari baris ke baris" }
    var rewritten = ""
    for line in Self.base.split(separator: "\n") {
      rewritten += "\(line)   # \(line.count)\n\(lines[line.count % 40])\n"
    }
    try repository.write("b.sop.yaml", rewritten)
    try repository.commit()
    let verdict = try repository.sop("diff", "HEAD~1", "HEAD")
    #expect(verdict.output.contains("b.sop.yaml (dahulu a.sop.yaml)"), "\(verdict.output)")
  }

  @Test("a revision beside the work tree, and two folders")
  func workTree() throws {
    let repository = try repository()
    for arguments in [["HEAD", "."], ["HEAD", "dinas"]] {
      let verdict = try repository.run(["sop", "diff"] + arguments)
      #expect(
        verdict.output.contains("1 SOP berubah, 0 ditambahkan, 0 dihapus"), "\(verdict.output)\(verdict.complaints)")
      #expect(verdict.output.contains("dinas/a.sop.yaml"), "\(verdict.output)")
    }
    try repository.write("lama/a.sop.yaml", Self.base)
    let folders = try repository.sop("diff", "lama", "dinas")
    #expect(folders.output.hasPrefix("lama -> dinas: 1 SOP berubah"), "\(folders.output)\(folders.complaints)")
  }

  @Test("an office that changed has the SOPs below it compared")
  func office() throws {
    let repository = try GitPlayground()
    let own = "pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}\n"
    try repository.write("opd.yaml", "nama: Dinas\n\(own.replacing("SP4N-LAPOR!", with: "SP4N-LAPOR!, WA 0812"))")
    try repository.write("a.sop.yaml", Self.changed(own, ""))
    try repository.commit()
    try repository.write("opd.yaml", "nama: Dinas\n\(own)")
    try repository.commit()
    let verdict = try repository.sop("diff", "HEAD~1", "HEAD")
    #expect(verdict.output.contains("1 SOP berubah") && verdict.output.contains("WA 0812"), "\(verdict.output)")
  }

  // MARK: What is wrong

  @Test("what git does not know is told with what to do, and ends with 3")
  func problems() throws {
    let repository = try repository()
    func expect(_ words: [String], _ sentence: String, status: Int32 = 3) throws {
      let verdict = try repository.run(["sop", "diff"] + words)
      #expect(verdict.status == status, "\(words): \(verdict.complaints)")
      #expect(verdict.complaints.contains(sentence), "\(words): \(verdict.complaints)")
    }
    try expect(["hilang:a.sop.yaml", "dinas/a.sop.yaml"], "'hilang' bukan berkas, folder, atau revisi git")
    try expect(["HEAD:b.sop.yaml", "dinas/a.sop.yaml"], "berkas 'b.sop.yaml' tidak ada pada revisi 'HEAD'")
    try expect(["HEAD:dinas", "dinas/a.sop.yaml"], "'dinas' pada revisi 'HEAD' bukan sebuah berkas")
    try expect(["hilang", "HEAD"], "'hilang' bukan berkas, folder, atau revisi git")
    try expect(["hilang.sop.yaml", "dinas/a.sop.yaml"], "'hilang.sop.yaml' tidak dapat dibaca")
    try expect(["dinas/a.sop.yaml", "dinas"], "satu SOP tidak dapat dibandingkan dengan sebuah folder", status: 2)
    try expect(["dinas/a.sop.yaml"], "tulis dua hal yang dibandingkan", status: 2)
    try expect(["--", "--output=x", "HEAD"], "'--output=x' bukan berkas, folder, atau revisi git")
    try expect(["--", "-p:dinas/a.sop.yaml", "HEAD:dinas/a.sop.yaml"], "'-p' bukan berkas, folder, atau revisi git")
  }

  @Test("no repository, and no git")
  func withoutGit() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.base)
    let root = playground.root.text
    func run(_ settings: String...) throws -> OtherProgram.Verdict {
      try OtherProgram.run(
        settings + ["SOP_LANG=id", "/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", root, Checkout.program]
          + ["diff", "HEAD:a.sop.yaml", "a.sop.yaml"], input: [])
    }
    let outside = try run("GIT_CEILING_DIRECTORIES=/")
    #expect(outside.status == 3 && outside.complaints.contains("bukan bagian dari repositori git"), "\(outside)")
    let missing = try run("PATH=\(root)")
    #expect(missing.status == 3 && missing.complaints.contains("program git tidak ditemukan"), "\(missing)")
  }
}
