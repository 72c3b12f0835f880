import SOPText

/// Words the picture adds to those of the file.
struct ChartWords {
  private let isIndonesian: Bool

  init(_ language: Language) {
    isIndonesian = language == .indonesian
  }

  var draft: String {
    word("DRAF: belum sah, masih ada kesalahan di dalam berkas", "DRAFT: not valid, the file has errors")
  }
  var start: String { word("Mulai", "Start") }
  var end: String { word("Selesai", "End") }
  var unsettled: String { word("belum diatur", "not settled yet") }
  var nobody: String { word("(pelaksana belum disebut)", "(no actor named)") }
  var outside: String { word("pihak luar", "outside") }
  var call: String { word("SOP", "SOP") }
  var handOver: String { word("dilanjutkan ke SOP", "goes on in SOP") }
  var initials: String { word("Paraf", "Initials") }
  var signature: String { word("tanda tangan:", "signed by:") }
  var verdict: String { word("Keputusan", "Decision") }
  var together: String { word("bersama-sama", "together") }
  var each: String { word("masing-masing", "each") }
  var or: String { word("atau", "or") }
  var turn: String { word("urutan ke-", "turn ") }
  var wait: String { word("tunggu", "wait") }
  var waitFor: String { word("dari", "for") }
  var limit: String { word("batas", "time limit") }
  var stage: String { word("tahap", "stage") }
  var limitPassed: String { word("lewat batas", "after") }
  var when: String { word("bila", "if") }
  var otherwise: String { word("jika tidak", "otherwise") }
  var only: String { word("untuk", "for") }
  var except: String { word("kecuali", "except") }
  var others: String { word("selain itu", "all others") }
  var optional: String { word("opsional", "optional") }
  var passedOver: String { word("dilewati", "skipped") }
  var jump: String { word("ke", "to") }
  var landing: String { word("dari", "from") }

  func probability(_ percent: String) -> String { word("peluang \(percent)", "\(percent) likely") }
  func atMost(_ count: Int32) -> String {
    word("maks \(count) kali", count == 1 ? "at most once" : "at most \(count) times")
  }

  func exhausted(_ count: Int32) -> String {
    if count == 0 { return word("sesudah batas", "after the limit") }
    return word("sesudah \(count) kali", count == 1 ? "after once" : "after \(count) times")
  }

  private func word(_ indonesian: String, _ english: String) -> String {
    isIndonesian ? indonesian : english
  }
}
