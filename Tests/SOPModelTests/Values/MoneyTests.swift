import Testing

@testable import SOPModel

@Suite("Money")
struct MoneyTests {
  /// Text, its value, its canonical spelling.
  static let accepted: [(String, Money, String)] = [
    ("Rp25.000", .exactly(25_000), "Rp25.000"), ("Rp 25.000,00", .exactly(25_000), "Rp25.000"),
    ("Rp25.000,-", .exactly(25_000), "Rp25.000"), ("Rp25.000,--", .exactly(25_000), "Rp25.000"),
    ("Rp. 25.000", .exactly(25_000), "Rp25.000"), ("Rp. 25.000,00,-", .exactly(25_000), "Rp25.000"),
    ("25000", .exactly(25_000), "Rp25.000"), ("25.000", .exactly(25_000), "Rp25.000"),
    ("Rp25 ribu", .exactly(25_000), "Rp25.000"), ("Rp1,5 juta", .exactly(1_500_000), "Rp1.500.000"),
    ("Rp2 miliar", .exactly(2_000_000_000), "Rp2.000.000.000"), ("IDR 25.000", .exactly(25_000), "Rp25.000"),
    ("25.000 rupiah", .exactly(25_000), "Rp25.000"), ("rp 100", .exactly(100), "Rp100"),
    ("Rp\u{A0}1.000.000", .exactly(1_000_000), "Rp1.000.000"),
    ("Rp25.000 (dua puluh lima ribu rupiah)", .exactly(25_000), "Rp25.000"),
    ("Rp100.000.000", .exactly(100_000_000), "Rp100.000.000"),
    ("gratis", .free, "gratis"), ("Gratis", .free, "gratis"), ("tidak dipungut biaya", .free, "gratis"),
    ("Rp0", .free, "gratis"), ("nihil", .free, "gratis"), ("Rp 0,-", .free, "gratis"), ("0", .free, "gratis"),
    ("gratis (tidak dipungut biaya)", .free, "gratis"), ("tanpa biaya", .free, "gratis"),
    ("Rp10.000-Rp50.000", Money(kind: .amount, lower: 10_000, upper: 50_000), "Rp10.000-Rp50.000"),
    ("Rp10.000 s.d. 50.000", Money(kind: .amount, lower: 10_000, upper: 50_000), "Rp10.000-Rp50.000"),
    ("maks Rp50.000", Money(kind: .amount, lower: 0, upper: 50_000), "maks Rp50.000"),
    ("sampai dengan Rp50.000.000", Money(kind: .amount, lower: 0, upper: 50_000_000), "maks Rp50.000.000"),
    ("mulai Rp5.000", Money(kind: .amount, lower: 5000, upper: nil), "min Rp5.000"),
    ("dihitung", Money(kind: .computed), "dihitung"), ("belum diatur", Money(kind: .unsettled), "belum diatur"),
  ]

  @Test("reads every spelling and writes one")
  func acceptedSpellings() {
    for (text, value, canonical) in Self.accepted {
      #expect(read(text, as: Money.read) == .value(value, remark: nil), "\(text)")
      #expect(value.canonical(in: Array(text.utf8).span) == canonical, "\(text)")
      #expect(read(canonical, as: Money.read).value == value, "\(canonical)")
    }
  }

  @Test("keeps names, shares and references as ranges of the text")
  func rangesOfText() {
    for text in ["Rp5.000 per lembar", "Rp5.000/lembar", "Rp5.000,- / lembar", "Rp5.000,00 setiap lembar"] {
      let money = read(text, as: Money.read).value
      #expect(money?.lower == 5000 && money?.upper == 5000, "\(text)")
      #expect(part(money?.per, of: text) == "lembar", "\(text)")
      #expect(money?.canonical(in: Array(text.utf8).span) == "Rp5.000 per lembar")
    }
    let share = read("2,5 % x NJOP", as: Money.read).value
    #expect(share?.kind == .percent(basisPoints: 250, of: 8..<12))
    #expect(share?.upper == nil && share?.isMeasured == false)
    #expect(share?.canonical(in: Array("2,5 % x NJOP".utf8).span) == "2,5% dari NJOP")
    #expect(read("2% dari nilai transaksi", as: Money.read).value?.kind == .percent(basisPoints: 200, of: 8..<23))
    #expect(read("sesuai Perda 3/2024", as: Money.read).value?.kind == .accordingTo(0..<19))
  }

  @Test("understands slips and says so")
  func remarks() {
    let table: [(String, Int64, ValueRemark.Kind)] = [
      ("Rp25 ⟦rb⟧", 25_000, .misspelt(readAs: "ribu")), ("Rp25⟦rb⟧", 25_000, .misspelt(readAs: "ribu")),
      ("Rp2 ⟦milyar⟧", 2_000_000_000, .misspelt(readAs: "miliar")), ("Rp⟦1.5⟧ juta", 1_500_000, .decimalPoint),
    ]
    for (marked, amount, kind) in table {
      let marked = MarkedText(marked)
      let remark = ValueRemark(kind: kind, range: marked.range)
      #expect(read(marked.text, as: Money.read) == .value(.exactly(amount), remark: remark), "\(marked.text)")
    }
  }

  @Test("points at what it cannot read")
  func faults() {
    expectFaults(
      [
        ("⟦ ⟧", .empty), ("Rp⟦25.00⟧", .wrongGrouping), ("Rp⟦2.5000⟧", .wrongGrouping), ("⟦25,000⟧", .wrongGrouping),
        ("Rp⟦25.00.000⟧", .wrongGrouping), ("Rp⟦2500.000⟧", .wrongGrouping), ("Rp⟦0.500⟧", .wrongGrouping),
        ("Rp25.000⟦,50⟧", .fractionOfRupiah), ("Rp⟦1,2345⟧ ribu", .fractionOfRupiah),
        ("Rp⟦99999999999999999999999⟧", .numberTooLarge), ("Rp⟦999.999 triliun⟧", .numberTooLarge),
        ("Rp⟦-5⟧", .negativeNumber), ("⟦Rp50.000-Rp10.000⟧", .rangeBackwards), ("⟦2%⟧", .percentOfWhat),
        ("⟦2%⟧ dari", .percentOfWhat), ("Rp5.000 ⟦per⟧", .unitNameMissing), ("Rp5.000 ⟦tunai⟧", .unexpectedText),
        ("⟦mahal⟧", .notUnderstood), ("Rp25.000 (⟦dua puluh ribu⟧ rupiah)", .wordsDisagree(words: 20_000)),
        ("⟦tidak ada⟧", .notUnderstood),
      ], from: Money.read)
  }

  @Test("canonical spellings read back to the same value")
  func roundTrip() {
    var generator = SeededGenerator(seed: 25_009)
    for _ in 0..<5000 {
      let limit = Int64(1_000_000_000_000_000) >> Int64.random(in: 0..<40, using: &generator)
      let lower = Int64.random(in: 0..<limit, using: &generator)
      let upper = Int64.random(in: max(1, lower)..<1_000_000_000_000_000, using: &generator)
      for money in [Money.exactly(lower), Money(kind: .amount, lower: lower, upper: upper)] {
        let text = money.canonical(in: [UInt8]().span)
        #expect(read(text, as: Money.read).value == money, "\(text)")
      }
    }
  }
}
