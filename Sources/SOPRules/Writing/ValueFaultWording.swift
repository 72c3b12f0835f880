import SOPDiagnostics
import SOPModel
import SOPText

/// Words for why a value cannot be read: one reason for each kind of fault, and the spellings each value accepts.
enum ValueFaultWording {
  /// Takes a full stop or semicolon away that ends a value; `nil` where something else is the matter.
  static func trailingMark(_ kind: ValueFault.Kind, _ part: String, at place: Place) -> Fix? {
    guard kind == .unexpectedText, part == "." || part == ";" else { return nil }
    return Fix(.safe, remove(part), source: place.source, edits: [TextEdit(span: place.span, replacement: "")])
  }

  private static func remove(_ mark: String) -> Wording {
    Wording(id: "hapus '\(mark)' di akhirnya", en: "remove the '\(mark)' at its end")
  }

  /// Why, as the second half of a headline. `part` is the text at the carets; empty where something is missing.
  static func reason(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .empty: Wording(id: "belum diisi", en: "nothing is written")
    case .notUnderstood: Wording(id: "'\(part)' tidak dipahami", en: "'\(part)' is not understood")
    case .unexpectedText:
      Wording(id: "'\(part)' sesudahnya tidak dipahami", en: "'\(part)' after it is not understood")
    case .numberMissing: Wording(id: "angkanya belum ditulis", en: "the number is missing")
    case .numberTooLarge: Wording(id: "'\(part)' terlalu besar", en: "'\(part)' is too large")
    case .negativeNumber: Wording(id: "'\(part)' kurang dari nol", en: "'\(part)' is below zero")
    case .ambiguousNumber:
      Wording(
        id: "titik pada '\(part)' bisa berarti ribuan atau desimal",
        en: "the point in '\(part)' may mark thousands or decimals")
    case .tooManyDecimals:
      Wording(id: "angka di belakang koma pada '\(part)' terlalu banyak", en: "'\(part)' has too many decimals")
    case .rangeBackwards:
      Wording(
        id: "pada '\(part)' angka pertama lebih besar daripada yang kedua",
        en: "in '\(part)' the first number is larger than the second")
    case .unitNameMissing:
      Wording(
        id: "sesudah kata 'per' harus ada nama satuan, bukan angka", en: "'per' needs the name of a unit after it")
    case .wordsDisagree(let words):
      Wording(
        id: "angka dan tulisannya berbeda: '\(part)' berarti \(words)",
        en: "figure and words differ: '\(part)' says \(words)")
    case .unitMissing, .unknownUnit, .timesOtherThanDay, .finerThanMinute, .fractionOfMonth, .unitRepeated,
      .durationInsideProse, .eventMissing, .clauseRepeated, .sideMissing:
      reasonOfTime(kind, part)
    case .wrongGrouping, .fractionOfRupiah, .percentOfWhat: reasonOfMoney(kind, part)
    case .ambiguousDate, .impossibleDay, .impossibleMonth, .unknownMonth, .dayMissing, .yearMissing, .yearNotFourDigits,
      .wrongWeekday:
      reasonOfDate(kind, part)
    case .nipLength, .nipNotADigit, .nipBirthDate, .nipAppointmentMonth, .nipSexDigit, .nipAppointedTooYoung:
      reasonOfNIP(kind, part)
    case .impossibleClock, .hoursBackwards, .hoursOverlap, .closingTimeMissing, .unknownWeekday, .weekdayRepeated:
      reasonOfHours(kind, part)
    case .truthInOtherWords(let meant):
      Wording(
        id: "'\(part)' bukan ejaannya; maksudnya '\(meant.canonical)'",
        en: "'\(part)' is not how it is spelt; '\(meant.canonical)' is meant")
    case .percentSignMissing: Wording(id: "tanda % belum ditulis", en: "the sign % is missing")
    case .percentAboveHundred: Wording(id: "'\(part)' melebihi 100%", en: "'\(part)' is above 100%")
    case .fractionOfCount: Wording(id: "'\(part)' bukan bilangan bulat", en: "'\(part)' is not a whole number")
    case .citationYearMissing, .citationNumberMissing, .citationYear, .secondCitation:
      Wording(
        id: "'\(part)' bukan penyebutan satu peraturan yang lengkap", en: "'\(part)' does not cite one regulation")
    }
  }

  private static func reasonOfTime(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .unitMissing: Wording(id: "'\(part)' belum bersatuan waktu", en: "'\(part)' has no unit of time")
    case .unknownUnit: Wording(id: "'\(part)' bukan satuan waktu", en: "'\(part)' is no unit of time")
    case .timesOtherThanDay:
      Wording(
        id: "hanya '... x 24 jam' yang berarti hari; 'x \(part) jam' tidak",
        en: "only '... x 24 jam' means days; 'x \(part) jam' does not")
    case .finerThanMinute:
      Wording(
        id: "'\(part)' lebih halus daripada satu menit", en: "'\(part)' is finer than a minute")
    case .fractionOfMonth:
      Wording(
        id: "panjang bulan tidak tetap, sehingga '\(part)' bagiannya tidak terhitung",
        en: "months differ in length, so '\(part)' of one is not a time")
    case .unitRepeated: Wording(id: "satuan pada '\(part)' sudah disebut", en: "the unit in '\(part)' is there already")
    case .durationInsideProse:
      Wording(
        id: "'\(part)' di dalam kalimat akan terabaikan", en: "'\(part)' inside a sentence would be lost")
    case .eventMissing:
      Wording(id: "peristiwa sesudah '\(part)' belum ditulis", en: "no event follows '\(part)'")
    case .clauseRepeated: Wording(id: "'\(part)' ditulis dua kali", en: "'\(part)' is written twice")
    case .sideMissing:
      Wording(
        id: "belum jelas sebelum atau sejak peristiwa apa", en: "it does not say before or since which event")
    default: Wording(id: "'\(part)' tidak dipahami", en: "'\(part)' is not understood")
    }
  }

  private static func reasonOfHours(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .impossibleClock: Wording(id: "tidak ada pukul '\(part)'", en: "there is no time '\(part)'")
    case .hoursBackwards:
      Wording(
        id: "pada '\(part)' jam tutup tidak sesudah jam buka",
        en: "in '\(part)' the closing time is not after the opening time")
    case .hoursOverlap:
      Wording(
        id: "'\(part)' dimulai sebelum jam sebelumnya berakhir",
        en: "'\(part)' begins before the hours in front of it have ended")
    case .closingTimeMissing:
      Wording(id: "jam tutup sesudah '\(part)' belum ditulis", en: "no closing time follows '\(part)'")
    case .unknownWeekday: Wording(id: "'\(part)' bukan nama hari", en: "'\(part)' is no day of the week")
    default: Wording(id: "hari pada '\(part)' sudah disebut", en: "a day in '\(part)' is named already")
    }
  }

  private static func reasonOfMoney(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .wrongGrouping:
      Wording(
        id: "titik atau koma pada '\(part)' tidak memisahkan tiga angka, sehingga besarnya meragukan",
        en: "the points or commas in '\(part)' do not part three digits, so the sum is in doubt")
    case .fractionOfRupiah: Wording(id: "'\(part)' memuat pecahan rupiah", en: "'\(part)' has a part of a rupiah")
    default: Wording(id: "'\(part)' dari apa belum ditulis", en: "'\(part)' does not say of what")
    }
  }

  private static func reasonOfDate(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .ambiguousDate(let dayFirst, let monthFirst): ambiguousDate(part, [dayFirst, monthFirst].compactMap(\.self))
    case .impossibleDay(let last):
      Wording(id: "bulan itu hanya sampai tanggal \(last)", en: "that month ends with day \(last)")
    case .impossibleMonth: Wording(id: "tidak ada bulan ke-\(part)", en: "there is no month \(part)")
    case .unknownMonth: Wording(id: "'\(part)' bukan nama bulan", en: "'\(part)' is no month")
    case .dayMissing: Wording(id: "harinya belum ditulis", en: "the day is missing")
    case .yearMissing: Wording(id: "tahunnya belum ditulis", en: "the year is missing")
    case .yearNotFourDigits:
      Wording(id: "tahun '\(part)' tidak empat angka", en: "the year '\(part)' has not four digits")
    case .wrongWeekday(let day):
      Wording(
        id: "tanggal itu hari \(words: day.name(.indonesian)), bukan \(part)",
        en: "that day is a \(words: day.name(.english)), not \(part)")
    default: Wording(id: "'\(part)' tidak dipahami", en: "'\(part)' is not understood")
    }
  }

  private static func ambiguousDate(_ part: String, _ readings: [CivilDate]) -> Wording {
    guard readings.count == 2, readings[0] != readings[1] else {
      return Wording(
        id: "urutan hari dan bulan pada '\(part)' bisa tertukar", en: "day and month may be swapped in '\(part)'")
    }
    return Wording(
      id: "'\(part)' bisa berarti \(words: readings[0].long(.indonesian)) "
        + "atau \(words: readings[1].long(.indonesian))",
      en: "'\(part)' may mean \(words: readings[0].long(.english)) or \(words: readings[1].long(.english))")
  }

  private static func reasonOfNIP(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .nipLength(let count):
      Wording(id: "NIP terdiri atas 18 angka, di sini ada \(count)", en: "a NIP has 18 digits, here are \(count)")
    case .nipBirthDate:
      Wording(
        id: "angka ke-1 sampai ke-8 ('\(part)') bukan tanggal lahir",
        en: "digits 1 to 8 ('\(part)') are no date of birth")
    case .nipAppointmentMonth:
      Wording(
        id: "angka ke-13 dan ke-14 ('\(part)') bukan bulan pengangkatan",
        en: "digits 13 and 14 ('\(part)') are no month of appointment")
    case .nipSexDigit:
      Wording(
        id: "angka ke-15 ('\(part)') harus 1 (pria) atau 2 (wanita)",
        en: "digit 15 ('\(part)') must be 1 (male) or 2 (female)")
    case .nipAppointedTooYoung:
      Wording(
        id: "menurut angka ke-9 sampai ke-14 ('\(part)'), pengangkatan terjadi sebelum usia 15 tahun",
        en: "by digits 9 to 14 ('\(part)') the appointment came before the age of 15")
    default: Wording(id: "'\(part)' bukan angka", en: "'\(part)' is not a digit")
    }
  }

  // MARK: What to write

  /// The spellings accepted, the canonical one first.
  static func spellings(_ value: ModelFault.ExpectedValue) -> String {
    switch value {
    case .duration:
      "'15 menit', '1 jam 30 menit', '3 hari kerja', '3-14 hari kerja', 'maks 2 jam', '± 15 menit', "
        + "'2 menit per berkas', 'sesuai jadwal'"
    case .promise:
      "'3 hari kerja', 'maks 14 hari kerja', '3 hari kerja sejak berkas lengkap', '1 jam 30 menit', 'sesuai jadwal'"
    case .money: "'Rp25.000', 'Rp5.000 per lembar', 'Rp10.000-Rp50.000', 'gratis', 'dihitung', 'sesuai Perda 3/2024'"
    case .date: "'2026-03-02', '2 Maret 2026'"
    case .offset: "'5 hari kerja sejak periksa', 'sebelum rapat', 'H-3 hari kerja rapat', '2026-03-02'"
    case .nip: "'\"198001012005012001\"', '\"19800101 200501 2 001\"'"
    case .truth: "'ya', 'tidak'"
    case .count: "'3', '3 kali', '1-20', 'maks 5 lembar', '1200 per tahun'"
    case .percent: "'30%', '12,5%'"
    case .hours: "'08.00-15.00', '08.00-12.00 dan 13.00-15.00', '24 jam', 'tutup'"
    case .days: "'senin', 'senin s.d. kamis', 'senin, rabu dan jumat', 'setiap hari', 'hari kerja', 'hari libur'"
    case .score: "'\"85,4\"', '\"85,40\"'"
    case .year: "'2025'"
    }
  }

  /// What to do about a fault of this kind, where the list of spellings alone does not say it.
  private static func remedy(_ kind: ValueFault.Kind, _ part: String) -> Wording? {
    switch kind {
    case .unitMissing:
      Wording(id: "tambahkan satuannya, misalnya '\(part) menit'", en: "add the unit, such as '\(part) menit'")
    case .finerThanMinute: Wording(id: "bulatkan ke menit", en: "round it to minutes")
    case .rangeBackwards:
      Wording(id: "tulis angka yang lebih kecil lebih dahulu", en: "write the smaller number first")
    case .unitRepeated:
      Wording(id: "jumlahkan, lalu tulis satuannya satu kali", en: "add them up and write the unit once")
    case .durationInsideProse:
      Wording(
        id: "tulis lamanya saja; penjelasannya ditulis pada 'keterangan' langkah, atau pada 'bila' jangka_waktu",
        en: "write only how long it takes; explain it in the step's 'keterangan' or in 'bila' of the promise")
    case .ambiguousNumber:
      Wording(id: "pakai koma untuk desimal, seperti '1,5'", en: "use a comma for decimals, as in '1,5'")
    case .wordsDisagree:
      Wording(id: "samakan angka dengan tulisannya", en: "let the figure and the words say the same")
    case .wrongGrouping:
      Wording(id: "pisahkan ribuan dengan titik setiap tiga angka", en: "part thousands by a point every three digits")
    case .hoursBackwards:
      Wording(
        id: "bila pelayanan melewati tengah malam, tulis dua bagian, seperti '00.00-06.00 dan 22.00-24.00'",
        en: "for hours over midnight write two parts, as in '00.00-06.00 dan 22.00-24.00'")
    case .closingTimeMissing:
      Wording(id: "tulis jam buka dan jam tutup", en: "write the opening and the closing time")
    case .fractionOfRupiah: Wording(id: "bulatkan ke rupiah", en: "round it to rupiah")
    default: nil
    }
  }

  static func advice(_ value: ModelFault.ExpectedValue, _ kind: ValueFault.Kind, _ part: String) -> Wording {
    guard let remedy = remedy(kind, part) else { return write(value) }
    let list = spellings(value)
    return Wording(
      id: "\(words: remedy.id); yang diterima antara lain: \(list)",
      en: "\(words: remedy.en); accepted are among others: \(list)")
  }

  static func write(_ value: ModelFault.ExpectedValue) -> Wording {
    let list = spellings(value)
    return Wording(id: "tulis dengan salah satu cara ini: \(list)", en: "write it in one of these ways: \(list)")
  }

  static func meant(_ text: String) -> Wording {
    Wording(id: "mungkin maksudnya '\(text)'", en: "did you mean '\(text)'?")
  }

  static func replace(with text: String) -> Wording {
    Wording(id: "ganti dengan '\(text)'", en: "replace it with '\(text)'")
  }
}
