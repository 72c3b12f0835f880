import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A way back out of one branch while another branch still runs.
enum GoesBackFromBranch: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP222", name: "kembali-dari-cabang", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Satu cabang kembali ke langkah sebelum percabangan selagi cabang lain masih berjalan.",
    en: "One branch goes back to before the branches started while another still runs.")

  static let why = Wording(
    id: "Cabang-cabang dimulai sekali lagi selagi yang lama belum selesai: pekerjaan yang sama berjalan dua kali, "
      + "dan tidak jelas hasil mana yang berlaku.",
    en: "The branches are started once more while the old ones are not done: the same work runs twice, and nobody "
      + "knows which result counts.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: terima
        kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
        jika: {benar: lanjut, salah: {ke: terima, maks: 2 kali, lewat: lanjut}}
      #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP222
      - id: catat
        kegiatan: Mencatat hasil data
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - id: terbit
        kegiatan: Menerbitkan kutipan
        setelah: [catat, fisik]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: terima
        kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - kegiatan: Menyimpulkan pemeriksaan
        setelah: [data, fisik]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kesimpulan
        jika: {benar: lanjut, salah: {ke: terima, maks: 2 kali, lewat: lanjut}}
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
        jika: {benar: lanjut, salah: {ke: data, maks: 2 kali, lewat: lanjut}}
      - id: catat
        kegiatan: Mencatat hasil data
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - kegiatan: Menerbitkan kutipan
        setelah: [catat, fisik]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let flow = subject.flow else { return }
    for fault in flow.faults {
      guard case .goesBack(let edge) = fault.kind, edge >= 0 else { continue }
      let way = procedure.graph.edges[edge]
      guard way.kind != .after else { continue }
      let story = FlowStory(procedure)
      let target = story.place(of: way.target).map { [RelatedPlace($0, backHere)] } ?? []
      report.add(
        finding(
          at: story.place(of: way) ?? Place(.procedure, Span(0, 0)), goesBack(story.name(of: way.target)),
          related: target, notes: story.note(fault), advice: advice))
    }
  }

  // MARK: Wording

  private static func goesBack(_ name: String?) -> Wording {
    guard let name else {
      return Wording(
        id: "jalan kembali ini ditempuh selagi cabang lain masih berjalan",
        en: "this way back is taken while another branch still runs")
    }
    return Wording(
      id: "jalan ini kembali ke '\(name)' selagi cabang lain masih berjalan",
      en: "this way goes back to '\(name)' while another branch still runs")
  }

  private static let backHere = Wording(id: "kembali ke sini", en: "back to here")

  private static let advice = Wording(
    id: "kumpulkan dahulu semua cabang dengan 'setelah', lalu putuskan di langkah itu apakah kembali; atau kembali "
      + "hanya ke langkah di dalam cabang ini sendiri",
    en: "collect all branches with 'setelah' first and decide in that step whether to go back; or go back only to a "
      + "step inside this branch")
}
