import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A time, a condition or a wait that stands in `keterangan` or in the name of a `keluaran`.
enum ExceptionHidden: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP805", name: "pengecualian-tersembunyi", family: .wording, severity: .advice)

  static let summary = Wording(
    id: "Waktu, syarat, atau masa tunggu tersembunyi dalam keterangan atau keluaran.",
    en: "A time, a condition or a wait is hidden in a remark or an output.")

  static let why = Wording(
    id:
      "Kalimat bebas tidak ikut dihitung dan tidak digambar: bagan alir dan janji waktu berjalan seolah-olah pengecualian itu tidak ada.",
    en: "Free text is neither counted nor drawn: the flowchart and the promised time ignore the exception.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: berkas
        keterangan: Dapat dilengkapi paling lama 3 hari kerja
      #                              ^^^^^^^^^^^^^^^^^^^^^^^^ SOP805
      - kegiatan: Mencetak kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        keterangan: Menunggu blangko dari pusat
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP805
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyerahkan berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        batas: {waktu: 3 hari kerja, lewat: belum diatur}
        keluaran: berkas
      - kegiatan: Mencetak kutipan
        pelaksana: loket
        waktu: 5 menit
        tunggu: 2 jam
        keluaran: kutipan
        keterangan: Menunggu blangko dari pusat
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: [kutipan, Surat penolakan jika tidak lengkap]
      #                                     ^^^^^^^^^^^^^^^^^^ SOP805
        keterangan: Bila salah alamat maka dikembalikan
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP805
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: [kutipan, {dokumen: Surat penolakan, bila: tidak lengkap}]
        keterangan: Kutipan berlaku 6 bulan; laporan 3 bulan terakhir dilampirkan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for index in procedure.steps.indices where procedure.steps[index].remarks.isWritten {
      checkRemarks(of: procedure.steps[index], in: procedure, into: &report)
    }
    for output in outputsToRead(procedure) {
      var words = procedure.words(of: output)
      guard let exception = words.firstException(waits: false) else { continue }
      let place = procedure.place(of: exception.range, in: output)
      let text = words.string(exception.range).shortened
      report.add(finding(at: place, inOutput(text, exception.kind), advice: outputAdvice(exception.kind)))
    }
  }

  private static func checkRemarks(of step: Step, in procedure: Procedure, into report: inout Report) {
    for remark in procedure.texts(step.remarks) {
      var words = procedure.words(of: remark)
      guard let exception = words.firstException(waits: true), !step.says(exception.kind) else { continue }
      let place = procedure.place(of: exception.range, in: remark)
      let text = words.string(exception.range).shortened
      report.add(finding(at: place, inRemark(text, exception.kind), advice: advice(exception.kind, step)))
    }
  }

  /// Names of outputs without a condition of their own that may hold one, or a time.
  private static func outputsToRead(_ procedure: Procedure) -> [TextRef] {
    let tree = procedure.tree
    return tree.bytes.withUnsafeBytes { bytes in
      var found: [TextRef] = []
      for index in procedure.steps.indices {
        for use in procedure.steps[index].outputs.indices {
          let output = procedure.documentUses[use]
          guard output.condition.isNone, output.name.isWritten, output.name.source == .procedure else { continue }
          if TextTraits(bytes, tree.textRange(of: output.name.node)).contains(.exception) { found.append(output.name) }
        }
      }
      return found
    }
  }

  // MARK: Wording

  private static func inRemark(_ text: String, _ kind: HiddenException.Kind) -> Wording {
    Wording(
      id: "\(words: kind.name(.indonesian)) tersembunyi dalam keterangan: '\(text)'",
      en: "\(words: kind.name(.english)) is hidden in a remark: '\(text)'")
  }

  private static func inOutput(_ text: String, _ kind: HiddenException.Kind) -> Wording {
    Wording(
      id: "\(words: kind.name(.indonesian)) tersembunyi dalam keluaran: '\(text)'",
      en: "\(words: kind.name(.english)) is hidden in an output: '\(text)'")
  }

  private static func advice(_ kind: HiddenException.Kind, _ step: Step) -> Wording {
    switch kind {
    case .duration where !step.hasTimeField:
      Wording(id: "tulis waktunya pada 'waktu'", en: "write the time under 'waktu'")
    case .duration, .deadline:
      Wording(
        id: "tulis waktunya pada 'batas' (paling lama, dengan 'lewat') atau pada 'tunggu' (masa tunggu)",
        en: "write the time under 'batas' (a limit, with 'lewat') or under 'tunggu' (a wait)")
    case .condition:
      Wording(
        id:
          "untuk langkah yang hanya kadang-kadang dikerjakan tulis syaratnya pada 'bila'; syarat yang menentukan langkah berikutnya tulis pada 'jika'",
        en:
          "write the condition of a step that is not always done under 'bila'; one that decides what follows under 'jika'"
      )
    case .wait:
      Wording(
        id: "tulis masa tunggunya pada 'tunggu', misalnya 'tunggu: {waktu: 3 hari kerja, dari: ...}'",
        en: "write the wait under 'tunggu', for example 'tunggu: {waktu: 3 hari kerja, dari: ...}'")
    }
  }

  private static func outputAdvice(_ kind: HiddenException.Kind) -> Wording {
    switch kind {
    case .duration, .deadline, .wait:
      Wording(
        id: "tulis pada 'keluaran' apa yang dihasilkan saja; waktunya pada 'waktu', 'tunggu' atau 'batas'",
        en: "write under 'keluaran' only what is made; the time under 'waktu', 'tunggu' or 'batas'")
    case .condition:
      Wording(
        id: "tulis keluarannya sebagai '{dokumen: ..., bila: ...}', atau bedakan jalannya dengan 'jika'",
        en: "write the output as '{dokumen: ..., bila: ...}', or part the ways with 'jika'")
    }
  }
}

extension Step {
  /// A key of the step says it, so that the text only repeats it.
  fileprivate func says(_ kind: HiddenException.Kind) -> Bool {
    switch kind {
    case .duration, .deadline, .wait:
      !waits.isEmpty || limit >= 0 || latest >= 0 || earliest >= 0 || `extension` >= 0
    case .condition: isDecision || condition.canSkip
    }
  }
}

extension HiddenException.Kind {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.duration, .indonesian), (.deadline, .indonesian): "waktu"
    case (.duration, .english), (.deadline, .english): "a time"
    case (.condition, .indonesian): "syarat"
    case (.condition, .english): "a condition"
    case (.wait, .indonesian): "masa tunggu"
    case (.wait, .english): "a wait"
    }
  }
}
