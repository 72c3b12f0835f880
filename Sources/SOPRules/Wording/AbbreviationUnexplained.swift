import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Abbreviations that the SOP uses and nowhere explains.
enum AbbreviationUnexplained: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP804", name: "singkatan-tanpa-arti", family: .wording, severity: .advice)

  static let summary = Wording(
    id: "SOP memakai singkatan yang artinya tidak disebut.",
    en: "The SOP uses an abbreviation whose meaning it does not give.")

  static let why = Wording(
    id:
      "Pemohon dan pegawai baru membaca SOP tanpa mengenal singkatan kantor; yang dikenal semua orang (KTP, KK, NIP) tidak perlu dijelaskan.",
    en:
      "Applicants and new staff do not know the office's abbreviations; those everyone knows (KTP, KK, NIP) need no meaning."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan STTB dan KTP
      #                       ^^^^ SOP804
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: STTB
      - kegiatan: Mencetak kutipan dari SIMDUK
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      singkatan_istilah: {STTB: Surat Tanda Terima Berkas}
      langkah:
        - kegiatan: Menyerahkan STTB dan KTP
          pelaksana: pemohon
          waktu: 5 menit
          keluaran: STTB
        - kegiatan: Mencetak kutipan dari SIMDUK (Sistem Informasi Penduduk)
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
      """),
    .good(
      """
      - kegiatan: Menyerahkan Surat Tanda Terima Berkas (STTB) dan formulir AB-12
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: KTP-el
      - kegiatan: MENCETAK KUTIPAN
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        keterangan: Berkas asli WAJIB dibawa, rangkap II
      """, in: .steps),
  ]

  /// An abbreviation where it is first used, in the order of the form: it stays the same when keys change places.
  private struct Use {
    let key: WordKey
    let place: Place
    let text: String
  }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var uses: [Use] = []
    for written in procedure.textsWithCapitals {
      var abbreviations = AbbreviationScanner(procedure.tree.bytes, procedure.tree.textRange(of: written.node))
      while let range = abbreviations.next() {
        let key = WordKey(procedure.tree.bytes[range])
        guard !KnownAbbreviations.contains(key), !uses.contains(where: { $0.key == key }) else { continue }
        let text = String(decoding: procedure.tree.bytes[range], as: UTF8.self)
        uses.append(Use(key: key, place: procedure.place(of: range, in: written), text: text))
      }
    }
    guard !uses.isEmpty else { return }
    let explained = procedure.explainedAbbreviations
    uses.removeAll { explained.contains($0.key) }
    guard let first = uses.first else { return }
    report.add(
      finding(
        at: first.place, headline(uses.map(\.text)),
        related: uses.dropFirst().prefix(shown - 1).map { RelatedPlace($0.place, alsoUnexplained) },
        advice: advice(first.text), discriminator: "singkatan"))
  }

  /// As many as a sentence can hold.
  private static let shown = 8

  // MARK: Wording

  private static func headline(_ names: [String]) -> Wording {
    let list = names.prefix(shown).joined(separator: ", ")
    let more = names.count - shown
    return more > 0
      ? Wording(
        id: "arti singkatan tidak disebut: \(list), dan \(more) lainnya",
        en: "abbreviations without a meaning: \(list), and \(more) more")
      : Wording(id: "arti singkatan tidak disebut: \(list)", en: "abbreviations without a meaning: \(list)")
  }

  private static let alsoUnexplained = Wording(id: "juga tanpa arti", en: "without a meaning too")

  private static func advice(_ name: String) -> Wording {
    Wording(
      id:
        "tulis artinya pada 'singkatan_istilah', misalnya 'singkatan_istilah: {\(name): kepanjangannya}', di SOP ini atau di opd.yaml",
      en:
        "give the meaning under 'singkatan_istilah', for example 'singkatan_istilah: {\(name): in full}', here or in opd.yaml"
    )
  }
}

extension Procedure {
  /// Texts with an abbreviation in them, as written in the SOP's own file: its title, its lanes, what is to be brought,
  /// and what the rows say.
  fileprivate var textsWithCapitals: [TextRef] {
    tree.bytes.withUnsafeBytes { bytes in
      var found: [TextRef] = []
      func visit(_ written: TextRef) {
        guard written.isWritten, written.source == .procedure else { return }
        if TextTraits.hasCapitals(bytes, tree.textRange(of: written.node)) { found.append(written) }
      }
      visit(identity.title)
      for index in actors.indices where actors[index].isDeclaredHere { visit(actors[index].name) }
      for index in requirements.indices { visit(requirements[index].name) }
      for index in steps.indices {
        visit(steps[index].activity)
        for remark in texts(steps[index].remarks) { visit(remark) }
      }
      for index in documentUses.indices { visit(documentUses[index].name) }
      return found
    }
  }

  /// What `singkatan_istilah` lists, and what a text of the SOP or its office gives the long form of.
  fileprivate var explainedAbbreviations: Set<WordKey> {
    var explained: Set<WordKey> = []
    let glossary = value(of: .singkatanIstilah)
    for (tree, source) in [(tree, SourceID.procedure), (office?.keyed.tree, .office)] {
      guard let tree else { continue }
      for node in tree.nodes where node.kind == .scalar && node.textStart < node.textEnd {
        var words = WordScanner(tree.bytes, Int(node.textStart)..<Int(node.textEnd))
        words.insertExplained(into: &explained)
      }
      if glossary.isWritten, glossary.source == source {
        insertWords(of: glossary.node, in: tree, into: &explained)
      }
    }
    return explained
  }

  /// Every word of a glossary, keys and texts.
  private func insertWords(of glossary: NodeID, in tree: YAMLTree, into explained: inout Set<WordKey>) {
    var child = tree[glossary].kind == .scalar ? glossary : tree[glossary].firstChild
    while !child.isNone {
      var words = WordScanner(tree.bytes, tree.textRange(of: child))
      while let word = words.next() { explained.insert(word.key) }
      child = child == glossary ? .none : tree[child].next
    }
  }
}
