import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `sop merge` as git calls it.
@Suite("sop merge as a driver of git")
struct GitMergeTests {
  private static let base = CleanProcedure.text + "\n"

  private func repository() throws -> GitPlayground {
    let repository = try GitPlayground()
    try repository.write(".gitattributes", "*.sop.yaml merge=sop\nopd.yaml merge=sop\n")
    try repository.write("a.sop.yaml", Self.base)
    try repository.write("opd.yaml", "nama: Dinas\nsarana: [Ruang tunggu]\n")
    try repository.commit()
    try repository.git("config", "merge.sop.driver", "sop merge --path=%P %O %A %B")
    return repository
  }

  /// Two branches with one version each, and the merge of the second into the first.
  private func merge(
    _ repository: GitPlayground, _ file: String, _ ours: String, _ theirs: String
  ) throws -> OtherProgram.Verdict {
    try repository.git("checkout", "--quiet", "-b", "mereka")
    try repository.write(file, theirs)
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    try repository.write(file, ours)
    try repository.commit()
    return try repository.run(["git", "merge", "--no-edit", "mereka"])
  }

  private func changed(_ old: String, _ new: String) -> String { Self.base.replacing(old, with: new) }

  @Test("neighbouring lines that git cannot merge are merged")
  func neighbours() throws {
    let repository = try repository()
    let ours = changed("waktu: 10 menit", "waktu: 12 menit")
    let theirs = changed("kelengkapan: berkas permohonan", "kelengkapan: [berkas permohonan, Cap legalisasi]")
    let verdict = try merge(repository, "a.sop.yaml", ours, theirs)
    #expect(verdict.status == 0, "\(verdict.complaints)")
    let text = try repository.read("a.sop.yaml")
    #expect(text.contains("waktu: 12 menit") && text.contains("[berkas permohonan, Cap legalisasi]"))
    #expect(try repository.git("status", "--porcelain").isEmpty)
  }

  @Test("a conflict stops git; decided and committed, the file passes")
  func conflict() throws {
    let repository = try repository()
    let verdict = try merge(
      repository, "a.sop.yaml", changed("waktu: 10 menit", "waktu: 12 menit"),
      changed("waktu: 10 menit", "waktu: 15 menit"))
    #expect(verdict.status == 1)
    #expect(verdict.complaints.contains("'langkah > Melegalisasi kutipan > waktu' diubah kedua pihak"))
    #expect(try repository.git("status", "--porcelain").hasPrefix("UU a.sop.yaml"))
    #expect(try repository.sop("check", "a.sop.yaml").output.contains("SOP906"))
    let text = try repository.read("a.sop.yaml")
    #expect(!text.contains("<<<<<<<") && text.contains("    waktu: 12 menit\n"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("# ") }
    try repository.write("a.sop.yaml", lines.joined(separator: "\n"))
    try repository.commit()
    #expect(try repository.sop("check", "a.sop.yaml").status == 0)
  }

  @Test("an office file is merged too, and a file that both added")
  func officeAndAdded() throws {
    let repository = try repository()
    let verdict = try merge(
      repository, "opd.yaml", "nama: Dinas\nsarana: [Ruang tunggu, Toilet]\n",
      "nama: Dinas\nalamat: Jl. Merdeka 1\nsarana: [Ruang tunggu]\n")
    #expect(verdict.status == 0, "\(verdict.complaints)")
    #expect(try repository.read("opd.yaml") == "nama: Dinas\nalamat: Jl. Merdeka 1\nsarana: [Ruang tunggu, Toilet]\n")
    try repository.git("branch", "-D", "mereka")
    let added = try merge(repository, "baru.sop.yaml", changed("biaya: gratis\n", ""), Self.base)
    #expect(added.status == 0, "\(added.complaints)")
    #expect(try repository.read("baru.sop.yaml") == Self.base)
  }

  @Test("what each side may do alone, but not both, stops git with the finding")
  func meaning() throws {
    let repository = try repository()
    let step = "  - id: tolak\n    kegiatan: Menyerahkan surat penolakan\n    pelaksana: loket\n    waktu: 5 menit\n"
    try repository.write("a.sop.yaml", Self.base + step)
    try repository.commit()
    let verdict = try merge(
      repository, "a.sop.yaml", Self.base,
      changed("    keluaran: kutipan\n", "    keluaran: kutipan\n    jika: {sah: lanjut, tidak sah: tolak}\n") + step)
    #expect(verdict.status == 1)
    #expect(verdict.complaints.contains("galat[SOP101 langkah-tak-dikenal]"))
    #expect(try repository.git("status", "--porcelain").hasPrefix("UU a.sop.yaml"))
  }
}
