import SOPText
import Testing

@testable import SOPModel

@Suite("Duration")
struct DurationTests {
  private static func minutes(_ count: Int) -> TimeAmount { TimeAmount(minutes: count) }
  private static func workingDays(_ count: Int) -> TimeAmount { TimeAmount(workingDays: count * 1000) }
  private static func days(_ count: Int) -> TimeAmount { TimeAmount(plainDays: count * 1000) }
  private static func range(_ lower: TimeAmount, _ upper: TimeAmount) -> Duration {
    Duration(lower: lower, upper: upper, manner: .range)
  }
  private static func atLeast(_ amount: TimeAmount) -> Duration {
    Duration(lower: amount, upper: nil, manner: .atLeast)
  }
  private static func about(_ amount: TimeAmount) -> Duration {
    Duration(lower: amount, upper: amount, manner: .approximate)
  }
  private static func weeks(_ count: Int) -> Duration {
    let amount = TimeAmount(calendarDays: count * 7000)
    return Duration(lower: amount, upper: amount, manner: .exact, inWeeks: true)
  }

  /// Text, its value, its canonical spelling.
  static let accepted: [(String, Duration, String)] = [
    ("15 menit", .exactly(minutes(15)), "15 menit"),
    ("1 jam 30 menit", .exactly(minutes(90)), "1 jam 30 menit"),
    ("2 jam 30 menit", .exactly(minutes(150)), "2 jam 30 menit"),
    ("1 jam dan 30 menit", .exactly(minutes(90)), "1 jam 30 menit"),
    ("90 menit", .exactly(minutes(90)), "1 jam 30 menit"),
    ("3 hari kerja", .exactly(workingDays(3)), "3 hari kerja"),
    ("1 hari", .exactly(days(1)), "1 hari"),
    ("2 hari kerja 4 jam", .exactly(TimeAmount(minutes: 240, workingDays: 2000)), "2 hari kerja 4 jam"),
    ("2 hari 4 jam", .exactly(TimeAmount(minutes: 240, plainDays: 2000)), "2 hari 4 jam"),
    ("0,5 hari kerja", .exactly(TimeAmount(workingDays: 500)), "0,5 hari kerja"),
    ("½ hari kerja", .exactly(TimeAmount(workingDays: 500)), "0,5 hari kerja"),
    ("setengah jam", .exactly(minutes(30)), "30 menit"),
    ("1,5 jam", .exactly(minutes(90)), "1 jam 30 menit"),
    ("0 menit", .exactly(.zero), "0 menit"),
    ("7 hari kalender", .exactly(TimeAmount(calendarDays: 7000)), "7 hari kalender"),
    ("2 minggu", weeks(2), "2 minggu"),
    ("3 bulan", .exactly(TimeAmount(months: 3)), "3 bulan"),
    ("2 tahun", .exactly(TimeAmount(months: 24)), "2 tahun"),
    ("1,5 tahun", .exactly(TimeAmount(months: 18)), "18 bulan"),
    ("2x24 jam", .exactly(TimeAmount(elapsedMinutes: 2880)), "2x24 jam"),
    ("1 x 24 jam", .exactly(TimeAmount(elapsedMinutes: 1440)), "1x24 jam"),
    ("3 X 24 Jam", .exactly(TimeAmount(elapsedMinutes: 4320)), "3x24 jam"),
    ("2×24 jam", .exactly(TimeAmount(elapsedMinutes: 2880)), "2x24 jam"),
    ("1,5x24 jam", .exactly(TimeAmount(elapsedMinutes: 2160)), "1,5x24 jam"),
    ("24 jam", .exactly(minutes(1440)), "24 jam"),
    ("1.000 menit", .exactly(minutes(1000)), "16 jam 40 menit"),
    ("14 (empat belas) hari kerja", .exactly(workingDays(14)), "14 hari kerja"),
    ("tiga hari kerja", .exactly(workingDays(3)), "3 hari kerja"),
    // Blank space and case
    ("  15   MENIT ", .exactly(minutes(15)), "15 menit"),
    ("15\u{A0}menit", .exactly(minutes(15)), "15 menit"),
    ("15\u{202F}menit\u{A0}", .exactly(minutes(15)), "15 menit"),
    ("3 Hari  Kerja", .exactly(workingDays(3)), "3 hari kerja"),
    ("15menit", .exactly(minutes(15)), "15 menit"),
    // Ranges
    ("3-14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("3–14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("3 s.d. 14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("3 s/d 14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("3 sampai dengan 14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("3 hari kerja - 14 hari kerja", range(workingDays(3), workingDays(14)), "3-14 hari kerja"),
    ("30 menit - 3 jam", range(minutes(30), minutes(180)), "30 menit - 3 jam"),
    ("2 s.d. 3 bulan", range(TimeAmount(months: 2), TimeAmount(months: 3)), "2-3 bulan"),
    ("10 - 60 menit", range(minutes(10), minutes(60)), "10-60 menit"),
    ("1-2 jam", range(minutes(60), minutes(120)), "1-2 jam"),
    ("3-5 hari kerja", range(workingDays(3), workingDays(5)), "3-5 hari kerja"),
    ("1 jam - 2 hari kerja", range(minutes(60), workingDays(2)), "1 jam - 2 hari kerja"),
    ("5-5 menit", .exactly(minutes(5)), "5 menit"),
    // Limits
    ("maks 2 jam", .atMost(minutes(120)), "maks 2 jam"), ("maks. 2 jam", .atMost(minutes(120)), "maks 2 jam"),
    ("paling lama 2 jam", .atMost(minutes(120)), "maks 2 jam"),
    ("Paling  Lambat 5 hari kerja", .atMost(workingDays(5)), "maks 5 hari kerja"),
    ("maksimal 2 jam", .atMost(minutes(120)), "maks 2 jam"), ("<= 2 jam", .atMost(minutes(120)), "maks 2 jam"),
    ("≤2 jam", .atMost(minutes(120)), "maks 2 jam"),
    ("selambat-lambatnya 3 hari", .atMost(days(3)), "maks 3 hari"),
    ("min 1 hari kerja", atLeast(workingDays(1)), "min 1 hari kerja"),
    ("paling cepat 1 hari kerja", atLeast(workingDays(1)), "min 1 hari kerja"),
    ("minimal 1 hari kerja", atLeast(workingDays(1)), "min 1 hari kerja"),
    ("paling kurang 7 hari kalender", atLeast(TimeAmount(calendarDays: 7000)), "min 7 hari kalender"),
    (">= 1 jam", atLeast(minutes(60)), "min 1 jam"), ("≥ 1 jam", atLeast(minutes(60)), "min 1 jam"),
    ("± 15 menit", about(minutes(15)), "± 15 menit"), ("±15 menit", about(minutes(15)), "± 15 menit"),
    ("kurang lebih 15 menit", about(minutes(15)), "± 15 menit"),
    ("sekitar 15 menit", about(minutes(15)), "± 15 menit"), ("+/- 15 menit", about(minutes(15)), "± 15 menit"),
    (
      "± 10-15 menit", Duration(lower: minutes(10), upper: minutes(15), manner: .approximate), "± 10-15 menit"
    ),
    // No number
    ("tidak dihitung", .notCounted, "tidak dihitung"), ("Belum  diatur", .unsettled, "belum diatur"),
  ]

  @Test("reads every spelling and writes one")
  func acceptedSpellings() {
    for (text, value, canonical) in Self.accepted {
      let reading = read(text, as: Duration.read)
      #expect(reading == .value(value, remark: nil), "\(text)")
      #expect(value.canonical(in: Array(text.utf8).span) == canonical, "\(text)")
      #expect(read(canonical, as: Duration.read).value == value, "\(canonical)")
    }
  }

  @Test("keeps the unit of work")
  func unitsOfWork() {
    let table = [
      ("2 menit per berkas", "berkas"), ("2 menit/berkas", "berkas"), ("2 menit / berkas", "berkas"),
      ("2 menit per  lembar salinan ", "lembar salinan"), ("2 menit setiap berkas", "berkas"),
      ("2 menit tiap berkas", "berkas"),
    ]
    for (text, name) in table {
      let duration = read(text, as: Duration.read).value
      #expect(duration?.lower == TimeAmount(minutes: 2), "\(text)")
      #expect(part(duration?.per, of: text) == name, "\(text)")
      #expect(duration?.canonical(in: Array(text.utf8).span) == "2 menit per \(name)")
    }
  }

  @Test(
    "takes prose that promises no measure as such",
    arguments: [
      "sesuai jadwal", "segera", "sesuai kebutuhan", "triwulanan", "semesteran", "tahunan", "sepanjang tahun",
      "sesuai masa kontrak", "sejak kick off", "Sesuai Perda 3/2024",
    ])
  func unmeasurable(text: String) {
    let duration = read(text, as: Duration.read).value
    #expect(duration?.manner == .unmeasurable(0..<text.utf8.count))
    #expect(duration?.upper == nil)
    #expect(duration?.canonical(in: Array(text.utf8).span) == text)
  }

  @Test("understands slips and says so")
  func remarks() {
    let table: [(String, Duration, ValueRemark.Kind)] = [
      ("5 ⟦minit⟧", .exactly(Self.minutes(5)), .misspelt(readAs: "menit")),
      ("5 ⟦mnt⟧", .exactly(Self.minutes(5)), .misspelt(readAs: "menit")),
      ("5 ⟦mnt⟧.", .exactly(Self.minutes(5)), .misspelt(readAs: "menit")),
      ("2 ⟦hr kerja⟧", .exactly(Self.workingDays(2)), .misspelt(readAs: "hari kerja")),
      ("2 ⟦hari efektif⟧", .exactly(Self.workingDays(2)), .misspelt(readAs: "hari kerja")),
      ("paling lama ⟦7-15 hari kerja⟧", .atMost(Self.workingDays(15)), .rangeUnderMaximum),
      ("min ⟦3-5 hari⟧", Self.atLeast(Self.days(3)), .rangeUnderMinimum),
      ("⟦<⟧ 5 menit", .atMost(Self.minutes(5)), .strictBound),
      ("⟦kurang dari⟧ 5 menit", .atMost(Self.minutes(5)), .strictBound),
      ("⟦max⟧ 5 menit", .atMost(Self.minutes(5)), .misspelt(readAs: "maks")),
      ("⟦1.5⟧ jam", .exactly(Self.minutes(90)), .decimalPoint),
    ]
    for (marked, value, kind) in table {
      let marked = MarkedText(marked)
      #expect(
        read(marked.text, as: Duration.read)
          == .value(value, remark: ValueRemark(kind: kind, range: marked.range)), "\(marked.text)")
    }
  }

  @Test("points at what it cannot read")
  func faults() {
    expectFaults(
      [
        ("⟦⟧", .empty), ("⟦  ⟧", .empty), ("⟦15⟧", .unitMissing), ("15 ⟦menitt⟧", .unknownUnit),
        ("3-14 ⟦hk⟧", .unknownUnit), ("15 menit ⟦lagi⟧", .unexpectedText),
        ("1 bulan ⟦(tanggal 1-20)⟧", .unexpectedText), ("2 bulan⟦; 5 hari kerja; 1 hari⟧", .unexpectedText),
        ("⟦14-3 hari kerja⟧", .rangeBackwards), ("⟦3 jam - 30 menit⟧", .rangeBackwards),
        ("⟦0,5⟧ bulan", .fractionOfMonth), ("⟦0,5⟧ menit", .finerThanMinute), ("⟦30 detik⟧", .finerThanMinute),
        ("0,⟦3333⟧ hari", .tooManyDecimals), ("⟦1.25⟧ jam", .ambiguousNumber), ("⟦0.500⟧ jam", .ambiguousNumber),
        ("⟦99999999999999999999⟧ menit", .numberTooLarge), ("⟦1.000.000.000⟧ menit", .numberTooLarge),
        ("⟦-5⟧ menit", .negativeNumber), ("2 jam ⟦3 jam⟧", .unitRepeated), ("maks ⟦menit⟧", .numberMissing),
        ("3-⟦hari kerja⟧", .numberMissing), ("2 menit ⟦per⟧", .unitNameMissing),
        ("2 menit per ⟦10⟧ berkas", .unitNameMissing), ("segera, maks ⟦2 jam⟧", .durationInsideProse),
        ("3 (⟦lima⟧) hari", .wordsDisagree(words: 5)), ("⟦besok⟧", .notUnderstood), ("⟦tidak ada⟧", .notUnderstood),
        ("⟦Januari, April, Juli, Oktober (tanggal 20-31)⟧", .notUnderstood), ("⟦-⟧", .notUnderstood),
        ("2x24 jam ⟦kerja⟧", .unexpectedText), ("3 x ⟦8⟧ jam", .timesOtherThanDay), ("3 ⟦kali⟧", .unknownUnit),
      ], from: Duration.read)
  }

  @Test("canonical spellings read back to the same value")
  func roundTrip() {
    var generator = SeededGenerator(seed: 20_260_302)
    for _ in 0..<5000 {
      let duration = Self.random(&generator)
      let text = duration.rendering(.indonesian)
      #expect(read(text, as: Duration.read).value == duration, "\(text)")
    }
  }

  private static func random(_ generator: inout SeededGenerator) -> Duration {
    let (first, second) = (randomAmount(&generator), randomAmount(&generator))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .exactly(first)
    case 1:
      let upper = first + second
      return upper == first ? .exactly(first) : range(first, upper)
    case 2: return .atMost(first)
    case 3: return atLeast(first)
    default: return about(first)
    }
  }

  private static func randomAmount(_ generator: inout SeededGenerator) -> TimeAmount {
    func number(_ limit: Int) -> Int {
      Bool.random(using: &generator) ? 0 : Int.random(in: 0...limit, using: &generator)
    }
    return TimeAmount(
      minutes: number(100_000), workingDays: number(50_000), calendarDays: number(50_000), months: number(100),
      elapsedMinutes: number(900) * 36, plainDays: number(50_000))
  }
}
