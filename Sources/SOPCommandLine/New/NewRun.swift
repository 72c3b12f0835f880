import SOPCompiler
import SOPDiagnostics
import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of `sop new`: a draft from questions or options, held to the rules, written in one step at the end.
struct NewRun {
  let folder: FilePath
  let isForced: Bool
  let printsOnly: Bool

  /// A person sits at the terminal and can be asked.
  static func canAsk(_ streams: Streams) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(streams.messages) == 1
  }

  // MARK: By questions

  /// - Parameter kind: `nil` is an SOP, or its office where there is none yet.
  func ask(_ kind: NewKind?, console: inout Console) -> ExitStatus {
    let interview = Interview(language: console.language, streams: console.streams)
    do throws(Interview.Ended) {
      switch try chosen(kind, interview) {
      case .office:
        if let objection = objection(to: officePath) { return refuse(objection, &console) }
        return deliver(try OfficeInterview().draft(interview), to: officePath, in: nil, &console)
      case .procedure:
        let office = office()
        let questions = ProcedureInterview(office: office) { objection(to: path(titled: $0)) }
        let draft = try questions.draft(interview)
        return deliver(draft, to: path(of: draft), in: office, &console)
      }
    } catch {
      interview.say(Self.abandoned)
      return .wrongUse
    }
  }

  private func chosen(_ named: NewKind?, _ interview: borrowing Interview) throws(Interview.Ended) -> NewKind {
    if let named { return named }
    guard office() == nil else { return .procedure }
    let isOffice = try interview.isSo(
      Wording(
        id: "Belum ada opd.yaml di sini. Buat berkas kantornya dahulu?",
        en: "There is no opd.yaml here. Make the file of the office first?"), fallback: true)
    return isOffice ? .office : .procedure
  }

  // MARK: By options

  func make(_ kind: NewKind, _ options: DraftFromOptions, console: inout Console) -> ExitStatus {
    do throws(DraftFromOptions.Unreadable) {
      let office = kind == .procedure ? office() : nil
      let draft = kind == .office ? try options.office() : try options.procedure(in: office)
      let path = kind == .office ? officePath : path(of: draft)
      if let objection = objection(to: path) { return refuse(objection, &console) }
      let findings = AnswerCheck(office: office).findings(in: draft)
      let errors = findings.filter { $0.severity == .error }
      guard errors.isEmpty else { return refuse(errors, kind, &console) }
      return deliver(draft, to: path, in: office, &console)
    } catch {
      return refuse(error.wording, &console)
    }
  }

  private func refuse(_ errors: [Diagnostic], _ kind: NewKind, _ console: inout Console) -> ExitStatus {
    console.complain(Self.notMade(errors.count))
    tell(errors, &console)
    if kind == .procedure, errors.contains(where: { $0.profile.family == .components }) {
      console.complain(Self.wayOut)
    }
    return .wrongUse
  }

  private func refuse(_ wording: Wording, _ console: inout Console) -> ExitStatus {
    console.complain(wording)
    return .wrongUse
  }

  // MARK: The file

  private var officePath: FilePath { folder.appending(FileDiscovery.officeName) }

  private func path(titled title: String) -> FilePath { folder.appending(FileNaming.procedure(titled: title)) }

  private func path(of draft: Draft) -> FilePath {
    guard case .text(let title) = draft["nama"] else { return path(titled: "") }
    return path(titled: title)
  }

  /// The nearest office at or above the folder, if it can be read.
  private func office() -> OfficeCompilation? {
    var finder = OfficeFinder()
    guard let path = finder.office(forFile: folder.appending("baru.sop.yaml")),
      case .success(let bytes) = FileAccess.read(path, limit: 1 << 24)
    else { return nil }
    return compileOffice(SourceText(name: path.text, bytes: bytes))
  }

  /// Why a file is not written: it is there.
  private func objection(to path: FilePath) -> Wording? {
    guard !isForced, !printsOnly, case .success = FileAccess.status(of: path) else { return nil }
    let name = PrintableText.of(path.text)
    return Wording(
      id: "'\(name)' sudah ada dan tidak ditimpa; pakai judul atau folder lain, atau --force untuk menimpanya",
      en: "'\(name)' exists and is not replaced; use another title or folder, or --force to replace it")
  }

  private func deliver(
    _ draft: Draft, to path: FilePath, in office: OfficeCompilation?, _ console: inout Console
  ) -> ExitStatus {
    if printsOnly {
      console.write(draft.text)
      console.flush()
      return console.hasFailed ? .unreadable : .clean
    }
    if let problem = FileAccess.makeFolder(folder) ?? FileAccess.write(draft.text, to: path) {
      console.complain(problem)
      return .unreadable
    }
    console.write("\(Self.written(PrintableText.of(path.text))(console.language))\n")
    tell(AnswerCheck(office: office).findings(in: draft), &console)
    console.flush()
    return console.hasFailed ? .unreadable : .clean
  }

  private func tell(_ findings: [Diagnostic], _ console: inout Console) {
    for finding in findings {
      let headline = PrintableText.of(finding.headline(console.language))
      let advice = finding.notes.first { $0.kind == .advice }?.wording(console.language) ?? ""
      console.report("  \(finding.profile.code): \(headline)\n    \(PrintableText.of(advice))\n")
    }
  }

  // MARK: Wording

  private static let abandoned = Wording(
    id: "\ndibatalkan; tidak ada yang ditulis", en: "\nabandoned; nothing was written")

  private static func written(_ name: String) -> Wording {
    Wording(id: "ditulis: \(name)", en: "written: \(name)")
  }

  private static func notMade(_ count: Int) -> Wording {
    Wording(
      id: "tidak ada yang ditulis: \(count) hal perlu dibetulkan atau dilengkapi",
      en: "nothing was written: \(count) things have to be put right or filled in")
  }

  private static let wayOut = Wording(
    id:
      "lengkapi dengan --persyaratan, --jangka-waktu, --biaya, --produk atau --isi KUNCI=ISI, atau isi opd.yaml; pakai --internal bila bukan pelayanan kepada masyarakat",
    en:
      "fill in with --persyaratan, --jangka-waktu, --biaya, --produk or --isi KEY=VALUE, or in opd.yaml; use --internal if the public is not served"
  )
}

/// What can be made.
enum NewKind: String, Sendable {
  case procedure = "sop"
  case office = "opd"
}
