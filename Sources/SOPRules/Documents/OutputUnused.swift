import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Outputs that no step works with and nobody receives.
enum OutputUnused: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP509", name: "keluaran-tak-dipakai", family: .documents, severity: .advice)

  static let summary = Wording(
    id: "Keluaran sebuah langkah tidak dipakai langkah mana pun dan tidak diserahkan kepada siapa pun.",
    en: "What a step yields is used in no step and handed to nobody.")

  static let why = Wording(
    id: "Petugas membuat sesuatu tanpa guna, atau langkah yang memakainya menyebut nama yang lain.",
    en: "Officers make something for nothing, or the step that uses it calls it by another name.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: catatan pemeriksaan
      #           ^^^^^^^^^^^^^^^^^^^ SOP509
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: catatan pemeriksaan
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: [berkas permohonan, catatan pemeriksaan]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: [pemohon, loket]
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: [berkas permohonan, tanda terima]
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: kutipan
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        kelengkapan: kutipan
        waktu: 5 menit
        keluaran: bukti penyerahan
      - kegiatan: Mengarsipkan berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: arsip
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    let unused = documents.unusedOutputs.filter { use in
      !isHandedOverOrKept(procedure.title(of: use.step)) && !isTime(procedure.documentUses[use.document], procedure)
    }
    guard let first = unused.first else { return }
    let others = unused.dropFirst().map { RelatedPlace(procedure.place(of: $0), alsoUnused) }
    let headline = headline(procedure.documentName(first), others.count)
    report.add(finding(at: procedure.place(of: first), headline, related: others, advice: advice))
  }

  /// What such an activity yields is the proof that something was given, told or kept: nobody works with it afterwards.
  private static func isHandedOverOrKept(_ activity: String) -> Bool {
    let words = activity.lowercased()
    return passingOn.contains { words.hasPrefix($0) }
  }

  /// A time in the wrong place is a fault of its own.
  private static func isTime(_ document: DocumentUse, _ procedure: Procedure) -> Bool {
    Duration.read(Array(procedure.textBytes(of: document.name)).span).value?.isMeasured == true
  }

  private static let passingOn = [
    "menyerahkan", "menyampaikan", "mengirim", "memberi", "mengumumkan", "menjawab", "melapor", "membagi",
    "mengarsip", "menyimpan", "mencatat", "membukukan", "mengagenda", "mendistribusi", "menyebar", "memasang",
  ]

  // MARK: Wording

  private static func headline(_ name: String, _ others: Int) -> Wording {
    guard others > 0 else {
      return Wording(
        id: "keluaran '\(name)' tidak dipakai langkah mana pun", en: "the output '\(name)' is used in no step")
    }
    return Wording(
      id: "keluaran '\(name)' dan \(others) lainnya tidak dipakai langkah mana pun",
      en: "the output '\(name)' and \(others) more are used in no step")
  }

  private static let alsoUnused = Wording(id: "juga tidak dipakai", en: "not used either")

  private static let advice = Wording(
    id: "sebut pada 'kelengkapan' langkah yang memakainya dengan nama yang sama; bila hanya disimpan, sebut pada "
      + "'pencatatan'; bila tidak ada gunanya, hapus",
    en: "name it in 'kelengkapan' of the step that uses it, by the same name; where it is only kept, name it in "
      + "'pencatatan'; where it is of no use, remove it")
}
