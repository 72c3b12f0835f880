/// Words in capitals that need no explanation in an SOP, and why.
enum KnownAbbreviations {
  /// Words of one reason, with blanks between them.
  struct Group {
    let reason: StaticString
    let words: StaticString
  }

  static let groups: [Group] = [
    Group(
      reason: "every resident carries or signs it",
      words: "KTP KK NIK SIM STNK BPKB NPWP BPJS SKCK ATM PIN NO HP"),
    Group(
      reason: "on the form itself or in the name of every civil servant",
      words: "SOP NIP PNS ASN PPPK CPNS SK ST ND UPT UPTD OPD SKPD SKM TTD TTE AP"),
    Group(
      reason: "kinds of regulations, as cited",
      words: "UU PP PERPRES PERDA PERMEN PERGUB PERBUP PERWALI INPRES KEPRES UUD"),
    Group(
      reason: "the state, its bodies and its money",
      words: "RI NKRI DPR DPRD MPR TNI POLRI BPK BPS APBN APBD PNBP PBB PAD BUMN BUMD BUMDES BLUD"),
    Group(
      reason: "where people live and go: neighbourhood, school, hospital, marriage office, power and water",
      words: "RT RW KUA TK PAUD SD SMP SMA SMK MI MTS MA SLTP SLTA RS RSUD IGD UGD PT CV UD WNI WNA PLN PDAM"),
    Group(
      reason: "everyday devices and services",
      words: "PDF QR SMS WA TV AC CD DVD USB PC URL WIFI SP4N LAPOR FAX EMAIL ATK QRIS CCTV"),
    Group(reason: "clocks", words: "WIB WITA WIT"),
    Group(
      reason: "ordinary words that are written large to stress them",
      words: "TIDAK ADA DAN ATAU DI KE ASLI WAJIB YA HARUS BUKAN"),
    Group(reason: "numbers", words: "II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX"),
  ]

  static func contains(_ word: WordKey) -> Bool { words.contains(word) }

  private static let words = WordSet(
    groups.flatMap { group in
      group.words.withUTF8Buffer { words in words.split(separator: UInt8(ascii: " ")).map { WordKey($0) } }
    })
}
