import ArgumentParser
import SOPText

/// The changes somebody has accepted.
struct ApprovalOptions: ParsableArguments {
  @Option(
    name: [.customLong("approvals"), .customLong("persetujuan")],
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Perubahan dalam berkas ini sudah disetujui: tetap ditampilkan, tetapi tidak dihitung oleh --fail-on.",
          en: "Changes in this file are accepted: still shown, but not counted by --fail-on.")),
      valueName: Interface.say(Wording(id: "berkas", en: "file"))))
  var approvals: String?

  @Option(
    name: [.customLong("write-approvals"), .customLong("catat-persetujuan")],
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: """
            Setujui semua perubahan dan catat dalam berkas ini; yang disetujui untuk SOP lain dalam --approvals ikut \
            dicatat.
            """,
          en: """
            Accept all changes and record them in this file, together with what --approvals holds of other SOPs.
            """)),
      valueName: Interface.say(Wording(id: "berkas", en: "file"))))
  var writeApprovals: String?

  /// What is accepted before the run.
  var accepted: Result<AcceptedChanges, BaselineFault> {
    if let approvals { return AcceptedChanges.read(FilePath(argument: approvals)) }
    return .success(AcceptedChanges())
  }
}
