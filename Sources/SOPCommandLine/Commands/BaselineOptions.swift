import ArgumentParser
import SOPText

/// The findings an office knows of.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Temuan lama dalam berkas ini tidak dihitung.", en: "Findings recorded in this file are not counted.")),
      valueName: Interface.say(Wording(id: "berkas", en: "file"))))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: """
            Catat semua temuan sebagai temuan lama; bersama --baseline hanya yang sudah tercatat dan masih ada, \
            sehingga daftarnya hanya dapat berkurang.
            """,
          en: "Record all findings as known; with --baseline only those recorded that are still there.")),
      valueName: Interface.say(Wording(id: "berkas", en: "file"))))
  var writeBaseline: String?

  /// What is known before the run; `nil` where nobody asked.
  var knownFindings: Result<KnownFindings?, BaselineFault> {
    if let baseline { return KnownFindings.read(FilePath(argument: baseline)).map(Optional.some) }
    return .success(writeBaseline == nil ? nil : KnownFindings())
  }
}
