import SOPDiff
import SOPText

/// Words that the forms of a comparison add to those of the changes.
struct ComparisonWords {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func say(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  // MARK: The whole

  var heading: String { say("Perbandingan SOP", "Comparison of SOPs") }
  var untitled: String { say("SOP tanpa nama", "SOP without a name") }
  var old: String { say("lama", "old") }
  var new: String { say("baru", "new") }
  var sameProcedure: String {
    say(
      "Terbukti prosedur yang sama: setiap langkah, jalan, dan nilai berpasangan. Yang berbeda paling banyak urutan, "
        + "bentuk, id, atau ejaan penulisan.",
      "Proved to be the same procedure: each step, way and value has its partner. At most the order, layout, ids or "
        + "spelling differ.")
  }
  var nothingProved: String {
    say(
      "Tidak ditemukan perubahan, tetapi kesamaannya tidak dapat dibuktikan karena ada yang tidak terbaca.",
      "No change was found, but that both are the same cannot be proved, for something could not be read.")
  }
  var addedProcedures: String { say("SOP baru", "New SOPs") }
  var removedProcedures: String { say("SOP yang dihapus", "Removed SOPs") }

  func changes(_ count: Int) -> String {
    say("\(count) perubahan", count == 1 ? "1 change" : "\(count) changes")
  }

  func accepted(_ count: Int) -> String {
    say("\(count) sudah disetujui", "\(count) accepted")
  }

  var isAccepted: String { say("sudah disetujui", "accepted") }
  var staleApprovals: String {
    say(
      "Persetujuan yang tidak lagi mengenai perubahan apa pun; hapus dari daftar:",
      "Approvals of changes that are no longer there; take them out of the list:")
  }

  // MARK: Numbers

  var kindOfCase: String { say("Jenis permohonan", "Kind of case") }
  var allCases: String { say("Semua permohonan", "All cases") }
  var rises: String { say("naik", "more") }
  var falls: String { say("turun", "less") }
  var summary: String { say("Ringkasan", "Summary") }
  func omittedKinds(_ count: Int) -> String {
    say("\(count) jenis permohonan lagi tidak dihitung di sini", "\(count) more kinds of cases are not counted here")
  }

  func unchangedKinds(_ count: Int) -> String {
    say(
      "\(count) jenis permohonan lain tidak berubah",
      count == 1 ? "1 other kind of case is as before" : "\(count) other kinds of cases are as before")
  }

  // MARK: Promises

  var promise: String { say("Janji waktu", "Promise") }
  var before: String { say("Sebelum", "Before") }
  var after: String { say("Sesudah", "After") }

  // MARK: Changes

  var details: String { say("Rincian", "Details") }

  /// `2 memberatkan pemohon, 1 prosedural`
  func counts(_ changes: [Change]) -> String {
    Impact.allCases.sorted(by: >).compactMap { impact in
      let count = changes.count { $0.impact == impact }
      return count == 0 ? nil : "\(count) \(impact.name(language))"
    }.joined(separator: ", ")
  }

  /// `dipasangkan dengan keyakinan 72%: kalimatnya mirip`
  func doubt(_ link: Matching.Link) -> String {
    say("dipasangkan dengan keyakinan \(link.confidence)%", "paired with \(link.confidence)% confidence")
      + ": \(link.reason.wording(language))"
  }

  /// Where something would stand that this side does not have.
  func beside(_ location: String) -> String { say("tidak ada, di dekat \(location)", "not there, near \(location)") }

  // MARK: The picture

  var picture: String { say("Alur lama dan baru dalam satu gambar", "Old and new flow in one picture") }
  var tooLarge: String {
    say(
      "Alurnya terlalu besar untuk digambar di sini; pakai --format dot.",
      "The flow is too large to be drawn here; use --format dot.")
  }
  var legend: String { say("Keterangan gambar", "Legend") }
  var addedMark: String { say("baru: garis ganda dan tanda +", "added: double line and +") }
  var removedMark: String { say("dihapus: garis putus-putus dan tanda −", "removed: dashed line and −") }
  var alteredMark: String { say("berubah: garis tebal dan tanda ~", "changed: thick line and ~") }
  /// The same for a picture without double lines.
  var plainMarks: String {
    say(
      "+ baru (garis tebal), − dihapus (garis putus-putus), ~ berubah (garis tebal)",
      "+ added (thick line), − removed (dashed line), ~ changed (thick line)")
  }
  var sameMark: String { say("tetap: garis tipis", "unchanged: thin line") }
  var number: String { say("No", "No") }
  var activity: String { say("Kegiatan", "Activity") }
  var timeColumn: String { say("Waktu", "Time") }
  var remarks: String { say("Keterangan", "Remarks") }
  var nobody: String { say("(pelaksana belum disebut)", "(no actor named)") }
  var start: String { say("Mulai", "Start") }
  var end: String { say("Selesai", "End") }

  /// What the official form writes in a symbol.
  func caption(_ caption: String) -> String {
    switch caption {
    case "paraf": say("paraf", "initials")
    case "ttd": say("ttd", "signs")
    case "atau": say("atau", "or")
    default: caption
    }
  }
}
