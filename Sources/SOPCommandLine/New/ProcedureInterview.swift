import SOPCompiler
import SOPFormatting
import SOPText

/// The questions that make an SOP: its title, its steps one by one, its service and its identity.
struct ProcedureInterview {
  let facts: OfficeFacts
  /// Why a title cannot be used: its file is there already.
  let objection: (String) -> Wording?
  private let check: AnswerCheck
  private let parts: ServiceInterview

  init(office: OfficeCompilation?, objection: @escaping (String) -> Wording?) {
    facts = OfficeFacts(office)
    check = AnswerCheck(office: office)
    parts = ServiceInterview(check: check, facts: facts)
    self.objection = objection
  }

  func draft(_ interview: borrowing Interview) throws(Interview.Ended) -> Draft {
    var draft = Draft(.procedure)
    try askTitle(interview, into: &draft)
    let isPublic = try interview.isSo(
      Wording(id: "Untuk pelayanan kepada masyarakat?", en: "Is it a service to the public?"), fallback: true)
    if !isPublic { draft.set("sifat", to: "internal") }
    try StepInterview(check: check, facts: facts).ask(interview, isPublic: isPublic, into: &draft)
    if isPublic { try askService(interview, into: &draft) }
    try IdentityInterview(parts: parts, isPublic: isPublic).ask(interview, into: &draft)
    return draft
  }

  private func askTitle(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    while true {
      try parts.askText(
        ["nama"],
        Wording(id: "Judul SOP, misalnya 'Legalisasi Kutipan Akta'", en: "Title, such as 'Legalisasi Kutipan Akta'"),
        interview, fallback: nil, into: &draft)
      guard case .text(let title) = draft["nama"], let objection = objection(title) else { return }
      interview.say(objection)
    }
  }

  private func askService(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    interview.say(
      Wording(
        id: "Standar pelayanannya. Yang belum diketahui dijawab 'belum diatur'; SOP baru bersih setelah diisi.",
        en: "The service standard. Answer 'belum diatur' to what is not known; the SOP is clean once it is filled in."))
    try parts.askTexts(
      "persyaratan", Wording(id: "Persyaratan dari pemohon", en: "What the applicant brings"), fallback: Draft.none,
      interview, into: &draft)
    try parts.askText(
      ["jangka_waktu"],
      Wording(
        id: "Janji waktu kepada pemohon sejak permohonan, misalnya '3 hari kerja'",
        en: "Promised time since the application, such as '3 hari kerja'"), interview, fallback: nil, into: &draft,
      as: Draft.promise)
    try parts.askText(
      ["biaya"], Wording(id: "Biaya, misalnya 'Rp10.000'", en: "Fee, such as 'Rp10.000'"), interview,
      fallback: "gratis", into: &draft)
    try parts.askText(
      ["produk"], Wording(id: "Produk yang diterima pemohon", en: "What the applicant receives"), interview,
      fallback: lastOutput(of: draft), into: &draft)
    if !facts.countsStaff {
      try needed.askText(
        "jumlah_pelaksana",
        Wording(id: "Jumlah pelaksana, misalnya '4 orang'", en: "Number of staff, such as '4 orang'"),
        interview, into: &draft)
    }
    try needed.ask(interview, into: &draft)
  }

  private var needed: ServiceInterview { ServiceInterview(check: check, facts: facts, isNeeded: true) }

  /// Usually what the last step yields.
  private func lastOutput(of draft: Draft) -> String? {
    guard case .list(let steps) = draft["langkah"], case .entries(let last) = steps.last else { return nil }
    guard case .text(let output) = last.first(where: { $0.key == "keluaran" })?.value else { return nil }
    return output == Draft.unsettled ? nil : output
  }
}
