import Testing

@testable import SOPModel

@Suite("NIP")
struct NIPTests {
  @Test("reads what the digits say")
  func accepted() throws {
    let wanted = NIP(
      birth: try #require(CivilDate(year: 1980, month: 1, day: 1)), appointmentYear: 2005, appointmentMonth: 1,
      sex: .female, serial: 1)
    for text in ["198001012005012001", "19800101 200501 2 001", " 19800101\u{A0}200501 2 001 "] {
      #expect(read(text, as: NIP.read) == .value(wanted, remark: nil), "\(text)")
    }
    #expect(wanted.canonical == "198001012005012001")
    #expect(wanted.grouped == "19800101 200501 2 001")
  }

  @Test("takes the numbers of contract staff, whose month is a code")
  func contractStaff() {
    let nip = read("199507212022212018", as: NIP.read).value
    #expect(nip?.appointmentMonth == 21 && nip?.sex == .female && nip?.serial == 18)
    #expect(nip?.canonical == "199507212022212018")
  }

  @Test("points at the wrong digits")
  func faults() {
    expectFaults(
      [
        ("⟦⟧", .empty), ("⟦19800101200501200⟧", .nipLength(17)), ("⟦1980010120050120011⟧", .nipLength(19)),
        ("19800101200501200⟦O⟧", .nipNotADigit), ("19800101⟦-⟧200501-2-001", .nipNotADigit),
        ("1980⟦é⟧", .nipNotADigit), ("⟦19801301⟧2005012001", .nipBirthDate), ("⟦19800230⟧ 200501 2 001", .nipBirthDate),
        ("19800101 2005⟦13⟧ 2 001", .nipAppointmentMonth), ("19800101 2005⟦00⟧ 2 001", .nipAppointmentMonth),
        ("19800101 200501 ⟦3⟧ 001", .nipSexDigit), ("19800101 200501 ⟦0⟧ 001", .nipSexDigit),
        ("19950601 ⟦201005⟧ 1 001", .nipAppointedTooYoung), ("⟦00000000⟧0000000000", .nipBirthDate),
      ], from: NIP.read)
    #expect(read("199506012010061001", as: NIP.read).value != nil)
  }
}

@Suite("Truth")
struct TruthTests {
  @Test("is ya or tidak, and nothing else")
  func truth() {
    #expect(read("ya", as: Truth.read) == .value(.yes, remark: nil))
    #expect(read(" TIDAK ", as: Truth.read) == .value(.no, remark: nil))
    #expect(Truth.yes.canonical == "ya" && Truth.no.canonical == "tidak" && Truth(true).isTrue)
    expectFaults(
      [
        ("⟦yes⟧", .truthInOtherWords(meant: .yes)), ("⟦True⟧", .truthInOtherWords(meant: .yes)),
        ("⟦y⟧", .truthInOtherWords(meant: .yes)), ("⟦no⟧", .truthInOtherWords(meant: .no)),
        ("⟦off⟧", .truthInOtherWords(meant: .no)), ("⟦tidak ada⟧", .truthInOtherWords(meant: .no)),
        ("⟦ya dong⟧", .notUnderstood), ("⟦mungkin⟧", .notUnderstood), ("⟦⟧", .empty),
      ], from: Truth.read)
  }
}

@Suite("Count")
struct CountTests {
  @Test("reads numbers, limits, ranges, and what is counted")
  func accepted() {
    let table: [(String, Int, Int?, String?, String?, String)] = [
      ("5", 5, 5, nil, nil, "5"), ("3 kali", 3, 3, "kali", nil, "3 kali"),
      ("maks 2 kali", 0, 2, "kali", nil, "maks 2 kali"), ("maks 5 lembar", 0, 5, "lembar", nil, "maks 5 lembar"),
      ("paling banyak 2 kali", 0, 2, "kali", nil, "maks 2 kali"), ("≤ 3", 0, 3, nil, nil, "maks 3"),
      ("1-5", 1, 5, nil, nil, "1-5"), ("1 s.d. 20 lembar", 1, 20, "lembar", nil, "1-20 lembar"),
      ("2 (dua) rangkap asli", 2, 2, "rangkap asli", nil, "2 rangkap asli"),
      ("min 2 orang", 2, nil, "orang", nil, "min 2 orang"),
      ("1200 per tahun", 1200, 1200, nil, "tahun", "1200 per tahun"),
      ("1.200 berkas/tahun", 1200, 1200, "berkas", "tahun", "1200 berkas per tahun"), ("0", 0, 0, nil, nil, "0"),
      ("tiga kali", 3, 3, "kali", nil, "3 kali"),
    ]
    for (text, lower, upper, unit, per, canonical) in table {
      let reading = read(text, as: Count.read)
      let count = reading.value
      #expect(count?.lower == lower && count?.upper == upper && reading.remark == nil, "\(text)")
      #expect(part(count?.unit, of: text) == unit && part(count?.per, of: text) == per, "\(text)")
      #expect(count?.canonical(in: Array(text.utf8).span) == canonical)
      let again = read(canonical, as: Count.read).value
      #expect(again?.lower == lower && again?.upper == upper)
    }
  }

  @Test("points at what it cannot read")
  func faults() {
    expectFaults(
      [
        ("⟦⟧", .empty), ("⟦banyak⟧", .notUnderstood), ("⟦2,5⟧ kali", .fractionOfCount), ("⟦-2⟧ kali", .negativeNumber),
        ("⟦5-1⟧", .rangeBackwards), ("⟦maks kali⟧", .numberMissing), ("2 kali ⟦3⟧", .unexpectedText),
        ("1 ⟦#⟧", .unexpectedText),
        ("⟦123456789012345678901234567890⟧", .numberTooLarge), ("1200 ⟦per⟧", .unitNameMissing),
      ], from: Count.read)
  }
}

@Suite("Percent")
struct PercentTests {
  @Test("reads a share to two decimals")
  func percent() {
    let table = [("30%", 3000, "30%"), ("30 %", 3000, "30%"), ("12,5 persen", 1250, "12,5%"), ("0,05%", 5, "0,05%")]
    for (text, basisPoints, canonical) in table {
      let percent = Percent(basisPoints: basisPoints)
      #expect(read(text, as: Percent.read) == .value(percent, remark: nil), "\(text)")
      #expect(percent.canonical == canonical)
    }
    expectFaults(
      [
        ("⟦30⟧", .percentSignMissing), ("⟦101⟧%", .percentAboveHundred), ("⟦1,001⟧%", .tooManyDecimals),
        ("30% ⟦lebih⟧", .unexpectedText), ("⟦sering⟧", .notUnderstood),
      ], from: Percent.read)
  }
}
