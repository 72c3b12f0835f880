import SOPDiagnostics
import SOPModel
import SOPText

/// A call comes back to the SOP it stands in.
enum CallsGoInCircles: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP111", name: "panggilan-melingkar", family: .names, severity: .error)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "Panggilan SOP kembali ke SOP yang memanggil.", en: "A call of an SOP comes back to the SOP that calls.")

  static let why = Wording(
    id: "SOP yang menunggu dirinya sendiri tidak pernah selesai; waktunya tidak dapat dihitung.",
    en: "An SOP that waits for itself never ends, and its time cannot be computed.")

  static let examples: [RuleExample] = [
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        #           ^^^^^ SOP111
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """,
      beside: .init(
        "cetak",
        """
        langkah:
          - {kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
          - {panggil: contoh}
          - {kegiatan: Memeriksa cetakan, pelaksana: pemohon, waktu: 5 menit, keluaran: paraf}
        """)),
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: contoh, keluaran: kutipan}
        #           ^^^^^^ SOP111
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """),
    .fixed(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """,
      beside: .init(
        "cetak",
        """
        langkah:
          - {kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
          - {kegiatan: Memeriksa cetakan, pelaksana: pemohon, waktu: 5 menit, keluaran: paraf}
        """)),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var circles = LinkCircles(procedure.links, of: subject.source, following: \.isCircular)
    for link in procedure.links.own where link.isCircular {
      switch link.target {
      case .procedure(let index):
        guard let circle = circles[index] else { continue }
        report.add(
          finding(
            at: procedure.place(link.reference.name), comesBack(procedure.links.procedures[index].shownName),
            label: LinkCircle.startsHere, related: circle.related, notes: [circle.note], advice: advice))
      case .itself:
        report.add(
          finding(at: procedure.place(link.reference.name), callsItself, label: callsThis, advice: adviceToLoop))
      case .unresolved, .beyondLimit: break
      }
    }
  }

  // MARK: Wording

  private static func comesBack(_ called: String) -> Wording {
    Wording(
      id: "SOP \(called) yang dipanggil di sini kembali memanggil SOP ini",
      en: "the SOP \(called) that is called here calls this SOP again")
  }

  private static let callsItself = Wording(id: "SOP ini memanggil dirinya sendiri", en: "this SOP calls itself")
  private static let callsThis = Wording(id: "SOP ini juga", en: "this very SOP")

  private static let advice = Wording(
    id: "hapus salah satu panggilan; bila perkara memang berpindah dan tidak kembali, akhiri SOP dengan hasil yang "
      + "mempunyai 'ke_sop', bukan 'panggil'",
    en: "remove one of the calls; if the case really moves on and does not come back, end the SOP with a result that "
      + "has 'ke_sop' instead of 'panggil'")

  private static let adviceToLoop = Wording(
    id: "untuk mengulang langkah, tulis tujuannya: 'lanjut: {ke: mulai, maks: 2 kali, lewat: ...}'",
    en: "to repeat steps write where the case goes: 'lanjut: {ke: mulai, maks: 2 kali, lewat: ...}'")
}

/// The way from an SOP through others back to it, in the order in which a case takes it.
struct LinkCircle {
  /// The places on the way, after the first.
  let related: [RelatedPlace]
  let note: Note

  /// - Parameter way: from the SOP that is named first back to the one that was compiled.
  init(_ way: [(from: Int, link: ProcedureLink)], in links: ProcedureLinks, of source: SourceText) {
    related = way.prefix(8).compactMap { from, link in
      let procedure = links.procedures[from]
      return procedure.place(link.reference.name).map { place in
        RelatedPlace(place, link.reference.isCall ? Self.callsOn(procedure.fileName) : Self.handsOn(procedure.fileName))
      }
    }
    let stations = [source.fileName] + way.map { links.procedures[$0.from].fileName } + [source.fileName]
    note = Note(.path, Wording(same: stations.map(\.shortened).joined(separator: " -> ")))
  }

  static let startsHere = Wording(id: "lingkaran dimulai di sini", en: "the circle begins here")

  private static func callsOn(_ name: String) -> Wording {
    Wording(id: "'\(name)' memanggil di sini", en: "'\(name)' calls here")
  }

  private static func handsOn(_ name: String) -> Wording {
    Wording(id: "'\(name)' meneruskan di sini", en: "'\(name)' hands over here")
  }
}

/// The ways back from the SOPs that one leads to, each looked for once.
struct LinkCircles {
  private let links: ProcedureLinks
  private let source: SourceText
  private let isFollowed: (ProcedureLink) -> Bool
  private var known: [Int: LinkCircle?] = [:]

  init(_ links: ProcedureLinks, of source: SourceText, following isFollowed: @escaping (ProcedureLink) -> Bool) {
    self.links = links
    self.source = source
    self.isFollowed = isFollowed
  }

  /// `nil` if no way leads back.
  subscript(index: Int) -> LinkCircle? {
    mutating get {
      if let circle = known[index] { return circle }
      let way = links.wayBack(from: index, following: isFollowed)
      let circle = way.map { LinkCircle($0, in: links, of: source) }
      known[index] = .some(circle)
      return circle
    }
  }
}
