import Testing

@testable import SOPModel

@Suite("Citation")
struct CitationTests {
  struct Row {
    let text: String
    let kind: Citation.Kind
    var issuer: String?
    var number: String?
    var year: Int?
    var article: String?
    var paragraph: String?
    var letter: String?
    var title: String?
    var amendment: String?
    let canonical: String
  }

  static let accepted: [Row] = [
    Row(text: "UU 25/2009", kind: .law, number: "25", year: 2009, canonical: "UU 25/2009"),
    Row(
      text: "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", kind: .law, number: "25", year: 2009,
      title: "Pelayanan Publik", canonical: "UU 25/2009 tentang Pelayanan Publik"),
    Row(
      text: "Undang-Undang Republik Indonesia No. 25 Thn. 2009", kind: .law, number: "25", year: 2009,
      canonical: "UU 25/2009"),
    Row(text: "uu no 25/2009", kind: .law, number: "25", year: 2009, canonical: "UU 25/2009"),
    Row(
      text: "PermenPAN-RB 15/2014", kind: .ministerialRegulation, issuer: "PAN-RB", number: "15", year: 2014,
      canonical: "PermenPAN-RB 15/2014"),
    Row(
      text: "Permendagri 109/2019", kind: .ministerialRegulation, issuer: "dagri", number: "109", year: 2019,
      canonical: "Permendagri 109/2019"),
    Row(
      text: "Permen PAN RB Nomor 35 Tahun 2012", kind: .ministerialRegulation, issuer: "PAN RB", number: "35",
      year: 2012, canonical: "Permen PAN RB 35/2012"),
    Row(
      text: "Peraturan Menteri Dalam Negeri Nomor 109 Tahun 2019", kind: .ministerialRegulation,
      issuer: "Dalam Negeri", number: "109", year: 2019, canonical: "Peraturan Menteri Dalam Negeri 109/2019"),
    Row(
      text: "Perda Kab. Landak 3/2024 Pasal 12 ayat (2)", kind: .regencyRegulation, issuer: "Kab. Landak",
      number: "3", year: 2024, article: "12", paragraph: "2", canonical: "Perda Kab. Landak 3/2024 Pasal 12 ayat (2)"),
    Row(
      text: "Peraturan Daerah Provinsi Jawa Tengah No 4 Tahun 2020", kind: .provincialRegulation,
      issuer: "Provinsi Jawa Tengah", number: "4", year: 2020, canonical: "Perda Provinsi Jawa Tengah 4/2020"),
    Row(text: "Perda 3/2024", kind: .regionalRegulation, number: "3", year: 2024, canonical: "Perda 3/2024"),
    Row(
      text: "46/PMK.01/2021", kind: .ministerialRegulation, number: "46/PMK.01/2021", year: 2021,
      canonical: "46/PMK.01/2021"),
    Row(
      text: "PMK Nomor 46/PMK.01/2021", kind: .ministerialRegulation, number: "46/PMK.01/2021", year: 2021,
      canonical: "PMK 46/PMK.01/2021"),
    Row(
      text: "210/PMK.05/2022 tentang Tata Cara Pembayaran", kind: .ministerialRegulation, number: "210/PMK.05/2022",
      year: 2022, title: "Tata Cara Pembayaran", canonical: "210/PMK.05/2022 tentang Tata Cara Pembayaran"),
    Row(
      text: "KEP/25/M.PAN/2/2004", kind: .decree, number: "KEP/25/M.PAN/2/2004", year: 2004,
      canonical: "KEP/25/M.PAN/2/2004"),
    Row(
      text: "Perka BPS 19/2013", kind: .agencyRegulation, issuer: "BPS", number: "19", year: 2013,
      canonical: "Perka BPS 19/2013"),
    Row(text: "Perkap 18/2014", kind: .agencyRegulation, number: "18", year: 2014, canonical: "Perkap 18/2014"),
    Row(
      text: "SK 800/12/2026", kind: .decree, number: "800/12/2026", year: 2026, canonical: "SK 800/12/2026"),
    Row(
      text: "SK 065/16494.1/102.7/2022", kind: .decree, number: "065/16494.1/102.7/2022", year: 2022,
      canonical: "SK 065/16494.1/102.7/2022"),
    Row(
      text: "Keputusan Bupati Landak Nomor 188.45/12/HK Tahun 2024", kind: .decree, issuer: "Bupati Landak",
      number: "188.45/12/HK", year: 2024, canonical: "Keputusan Bupati Landak Nomor 188.45/12/HK Tahun 2024"),
    Row(
      text: "SE Menteri PANRB 5/2020", kind: .circular, issuer: "Menteri PANRB", number: "5", year: 2020,
      canonical: "SE Menteri PANRB 5/2020"),
    Row(
      text: "Pergub Jateng 37/2013", kind: .governorRegulation, issuer: "Jateng", number: "37", year: 2013,
      canonical: "Pergub Jateng 37/2013"),
    Row(
      text: "Peraturan Walikota Bandung Nomor 5 Tahun 2020", kind: .mayorRegulation, issuer: "Bandung", number: "5",
      year: 2020, canonical: "Perwali Bandung 5/2020"),
    Row(text: "Perppu 2/2022", kind: .lawInLieu, number: "2", year: 2022, canonical: "Perppu 2/2022"),
    Row(text: "UUD 1945", kind: .constitution, year: 1945, canonical: "UUD 1945"),
    Row(text: "UUD NRI Tahun 1945", kind: .constitution, year: 1945, canonical: "UUD 1945"),
    Row(
      text: "TAP MPR Nomor XI/MPR/1998", kind: .assemblyDecree, number: "XI/MPR/1998", year: 1998,
      canonical: "TAP MPR XI/MPR/1998"),
    Row(
      text: "TAP MPR Nomor XX/1966", kind: .assemblyDecree, number: "XX/1966", year: 1966,
      canonical: "TAP MPR Nomor XX/1966"),
    Row(
      text: "SK Dirut No. 7.A Tahun 2020", kind: .decree, issuer: "Dirut", number: "7.A", year: 2020,
      canonical: "SK Dirut Nomor 7.A Tahun 2020"),
    Row(
      text: "Pasal 21 huruf a UU 25/2009", kind: .law, number: "25", year: 2009, article: "21", letter: "a",
      canonical: "UU 25/2009 Pasal 21 huruf a"),
    Row(
      text: "UU 25/2009 tentang Pelayanan Publik, Pasal 21", kind: .law, number: "25", year: 2009, article: "21",
      title: "Pelayanan Publik", canonical: "UU 25/2009 tentang Pelayanan Publik, Pasal 21"),
    Row(
      text: "UU 23/2006 tentang Administrasi Kependudukan sebagaimana telah diubah dengan UU 24/2013", kind: .law,
      number: "23", year: 2006, title: "Administrasi Kependudukan",
      amendment: "sebagaimana telah diubah dengan UU 24/2013",
      canonical: "UU 23/2006 tentang Administrasi Kependudukan sebagaimana telah diubah dengan UU 24/2013"),
    Row(
      text: "UU 23/2006 jo. UU 24/2013", kind: .law, number: "23", year: 2006, amendment: "jo. UU 24/2013",
      canonical: "UU 23/2006 jo. UU 24/2013"),
    Row(
      text: "PP 28/2012 tentang Peraturan Pelaksanaan UU 43/2009 tentang Kearsipan", kind: .governmentRegulation,
      number: "28", year: 2012, title: "Peraturan Pelaksanaan UU 43/2009 tentang Kearsipan",
      canonical: "PP 28/2012 tentang Peraturan Pelaksanaan UU 43/2009 tentang Kearsipan"),
  ]

  @Test("reads every spelling and writes one")
  func acceptedSpellings() {
    for row in Self.accepted {
      guard let citation = read(row.text, as: Citation.read).value else {
        Issue.record("\(row.text) is refused")
        continue
      }
      #expect(citation.kind == row.kind, "\(row.text)")
      let parts = [citation.issuer, citation.number, citation.article, citation.paragraph, citation.letter]
      let wanted = [row.issuer, row.number, row.article, row.paragraph, row.letter]
      #expect(parts.map { part($0, of: row.text) } == wanted, "\(row.text)")
      #expect(part(citation.title, of: row.text) == row.title, "\(row.text)")
      #expect(part(citation.amendment, of: row.text) == row.amendment, "\(row.text)")
      #expect(citation.year == row.year, "\(row.text)")
      #expect(citation.canonical(in: Array(row.text.utf8).span) == row.canonical)
      let again = read(row.canonical, as: Citation.read).value
      #expect(again?.canonical(in: Array(row.canonical.utf8).span) == row.canonical)
    }
  }

  @Test("writes the long form")
  func formal() {
    let table = [
      ("UU 25/2009 tentang Pelayanan Publik", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
      ("Perda Kab. Landak 3/2024", "Peraturan Daerah Kab. Landak Nomor 3 Tahun 2024"),
      ("46/PMK.01/2021", "Nomor 46/PMK.01/2021"), ("Permendagri 109/2019", "Permendagri Nomor 109 Tahun 2019"),
      ("Buku pedoman", "Buku pedoman"),
    ]
    for (text, formal) in table {
      #expect(read(text, as: Citation.read).value?.formal(in: Array(text.utf8).span) == formal)
    }
  }

  @Test(
    "leaves what is no citation as free text",
    arguments: [
      "Buku pedoman", "SOP Pengiriman surat", "UU Pelayanan Publik", "PP Muhammadiyah", "SK Kepala Dinas",
      "Peraturan yang berlaku", "Perda", "12/2020", "DIPA 2026", "se-Kabupaten 5/2020",
    ])
  func free(text: String) {
    #expect(read(text, as: Citation.read) == .value(.free, remark: nil))
    #expect(Citation.free.canonical(in: Array(text.utf8).span) == text)
  }

  @Test("points at what is nearly a citation")
  func faults() {
    expectFaults(
      [
        ("UU ⟦25⟧", .citationYearMissing), ("UU Nomor ⟦25⟧ tentang Pelayanan Publik", .citationYearMissing),
        ("UU ⟦tahun 2009⟧", .citationNumberMissing), ("UU 25/⟦209⟧", .citationYear), ("UU 25/⟦09⟧", .citationYear),
        ("UU Nomor 25 Tahun ⟦09⟧", .citationYear), ("Perda Kab. Landak Nomor 3 Tahun⟦⟧", .citationYear),
        ("PP Nomor⟦⟧", .citationNumberMissing), ("UU 25/2009, ⟦PP 96/2012⟧", .secondCitation),
        ("UU 25/2009 dan ⟦PP 96/2012⟧", .secondCitation),
        ("UU 25/2009 tentang Pelayanan Publik, ⟦PP 96/2012⟧", .secondCitation), ("⟦⟧", .empty),
      ], from: Citation.read)
  }

  @Test("ranks by the hierarchy of laws")
  func ranks() {
    let order: [Citation.Kind] = [
      .constitution, .assemblyDecree, .law, .governmentRegulation, .presidentialRegulation, .provincialRegulation,
      .regencyRegulation,
    ]
    for (place, kind) in order.enumerated() {
      #expect(Citation(kind: kind).rank == place + 1...place + 1)
    }
    #expect(Citation(kind: .lawInLieu).rank == 3...3 && Citation(kind: .regionalRegulation).rank == 6...7)
    #expect(Citation(kind: .ministerialRegulation).rank == nil && !Citation(kind: .decree).isRegulation)
  }
}
