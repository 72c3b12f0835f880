import SOPFormatting
import SOPText

/// The questions that make an `opd.yaml`.
struct OfficeInterview {
  private let parts = ServiceInterview(check: AnswerCheck(office: nil), facts: OfficeFacts(nil))

  func draft(_ interview: borrowing Interview) throws(Interview.Ended) -> Draft {
    var draft = Draft(.office)
    try parts.askText(
      ["nama"], Wording(id: "Nama kantor", en: "Name of the office"), interview, fallback: nil, into: &draft)
    try parts.askText(
      "pemda",
      Wording(id: "Pemerintah daerah, misalnya 'Kabupaten Contoh'", en: "Government, such as 'Kabupaten Contoh'"),
      interview, into: &draft)
    try parts.askText("alamat", Wording(id: "Alamat", en: "Address"), interview, into: &draft)
    try parts.askText(
      "pola_nomor",
      Wording(
        id: "Pola nomor SOP, misalnya '470/{urut}/SOP/{tahun}'",
        en: "Pattern of SOP numbers, such as '470/{urut}/SOP/{tahun}'"),
      interview, into: &draft)
    try askCalendar(interview, into: &draft)
    try askOfficial(interview, into: &draft)
    try askRoles(interview, into: &draft)
    if try interview.isSo(
      Wording(id: "Kantor ini melayani masyarakat?", en: "Does this office serve the public?"), fallback: true)
    {
      try parts.ask(interview, into: &draft)
    }
    return draft
  }

  private func askCalendar(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    let isWorking = try interview.isSo(
      Wording(
        id: "Bila hanya tertulis 'hari', yang dimaksud hari kerja?", en: "Does a bare 'hari' mean working days?"),
      fallback: true)
    draft.set("kalender", "hari", to: isWorking ? "kerja" : "kalender")
  }

  /// The official who approves, under a short name that SOPs use.
  private func askOfficial(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    let position = try interview.text(
      Interview.Question(
        Wording(id: "Jabatan yang mengesahkan SOP", en: "Position that approves SOPs"), fallback: Draft.unsettled))
    guard position != Draft.unsettled else { return }
    var names = ActorList(office: [])
    let path = ["pejabat", names.add(position).id]
    draft.set(path + ["jabatan"], .text(position))
    try parts.askText(
      path + ["nama"], Wording(id: "Nama pejabatnya", en: "Name of the official"), interview, into: &draft)
    try parts.askText(path + ["nip"], Wording(id: "NIP pejabatnya", en: "NIP of the official"), interview, into: &draft)
  }

  private func askRoles(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    let titles = try interview.texts(
      Wording(
        id: "Pelaksana yang dipakai bersama, misalnya 'Petugas Loket'",
        en: "Roles that SOPs share, such as 'Petugas Loket'"),
      fallback: Draft.none)
    guard titles != [Draft.none] else { return }
    var roles = ActorList(office: [])
    for title in titles where roles.actor(named: title) == nil {
      let path = ["pelaksana", roles.add(title).id]
      guard path.last != ActorList.applicant else {
        draft.set(path, .text(title))
        continue
      }
      draft.set(path + ["nama"], .text(title))
      try parts.askText(
        path + ["jumlah"], Wording(id: "  Jumlah \(title)", en: "  Number of \(title)"), interview, fallback: "1",
        into: &draft)
    }
  }
}
