import SOPText

/// The questions about the identity block of the form.
struct IdentityInterview {
  let parts: ServiceInterview
  /// Legal basis and qualifications are parts of the service standard too.
  let isPublic: Bool

  func ask(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    interview.say(
      Wording(
        id: "Bagian identitas; Enter berarti 'belum diatur', dapat diisi kemudian.",
        en: "The identity block; Enter means 'belum diatur', to be filled in later."))
    try parts.askText(["nomor"], Wording(id: "Nomor SOP", en: "Number"), interview, into: &draft)
    try parts.askText(
      ["tanggal", "pembuatan"],
      Wording(id: "Tanggal pembuatan, misalnya '12 Januari 2026'", en: "Date made, such as '12 Januari 2026'"),
      interview, into: &draft)
    try parts.askText(
      ["tanggal", "revisi"], Wording(id: "Tanggal revisi", en: "Date revised"), interview, fallback: Draft.none,
      into: &draft)
    try parts.askText(
      ["tanggal", "efektif"], Wording(id: "Tanggal efektif", en: "Date in force"), interview, into: &draft)
    try askApproval(interview, into: &draft)
    var standard = parts
    standard.isNeeded = isPublic
    try standard.askTexts(
      "dasar_hukum",
      Wording(id: "Dasar hukum, misalnya 'UU 25/2009'", en: "Legal basis, such as 'UU 25/2009'"), interview,
      into: &draft)
    try standard.askTexts(
      "kualifikasi_pelaksana", Wording(id: "Kualifikasi pelaksana", en: "Qualifications"), interview, into: &draft)
    try parts.askTexts(
      "keterkaitan", Wording(id: "Keterkaitan dengan SOP lain", en: "Related SOPs"), fallback: Draft.none, interview,
      into: &draft)
    try parts.askTexts(
      "peralatan", Wording(id: "Peralatan dan perlengkapan", en: "Equipment"), interview, into: &draft)
    try parts.askTexts(
      "peringatan", Wording(id: "Peringatan ('Jika ... maka ...')", en: "Warnings ('Jika ... maka ...')"), interview,
      into: &draft)
    try parts.askTexts(
      "pencatatan", Wording(id: "Pencatatan dan pendataan", en: "Records"), interview, into: &draft)
  }

  /// An official of the office by number or name, or a position with its holder.
  private func askApproval(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    guard !parts.facts.says("disahkan_oleh") else { return }
    let officials = parts.facts.officials
    let listed = officials.enumerated().map { "\($0.offset + 1) \($0.element.title)" }.joined(separator: ", ")
    let words =
      officials.isEmpty
      ? Wording(id: "Disahkan oleh (jabatan)", en: "Approved by (position)")
      : Wording(id: "Disahkan oleh (\(listed))", en: "Approved by (\(listed))")
    let answer = try interview.text(
      Interview.Question(words, fallback: officials.count == 1 ? officials[0].title : Draft.unsettled))
    if let known = Self.official(answer, officials) { return draft.set("disahkan_oleh", to: known.id) }
    guard answer != Draft.unsettled else { return draft.set("disahkan_oleh", to: answer) }
    let path = ["disahkan_oleh"]
    draft.set(path + ["jabatan"], .text(answer))
    try parts.askText(
      path + ["nama"], Wording(id: "Nama pejabatnya", en: "Name of the official"), interview, into: &draft)
    try parts.askText(path + ["nip"], Wording(id: "NIP pejabatnya", en: "NIP of the official"), interview, into: &draft)
  }

  private static func official(_ answer: String, _ officials: [OfficeFacts.Name]) -> OfficeFacts.Name? {
    if let number = Int(answer), officials.indices.contains(number - 1) { return officials[number - 1] }
    return officials.first { NearestName.isSame($0.title, answer) || NearestName.isSame($0.id, answer) }
  }
}
