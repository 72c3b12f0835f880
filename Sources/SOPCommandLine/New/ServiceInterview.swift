import SOPText

/// The questions about what an office, or an SOP for it, tells the public: the parts of the service standard.
struct ServiceInterview {
  /// What is found in a value at a path of the draft.
  let check: AnswerCheck
  /// Parts that need no question: the office above has answered them.
  let facts: OfficeFacts
  /// Without an answer the standard of a service would be broken: Enter alone is none.
  var isNeeded = false

  private var fallback: String? { isNeeded ? nil : Draft.unsettled }

  /// Asks for the parts that an office says once for all its services.
  func ask(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    try askTexts(
      "sarana", Wording(id: "Sarana bagi pemohon", en: "Facilities for applicants"), interview, into: &draft)
    try askTexts(
      "sarana_khusus", Wording(id: "Sarana bagi kelompok rentan", en: "Facilities for vulnerable groups"), interview,
      into: &draft)
    try askComplaints(interview, into: &draft)
    try askText(
      "pengawasan_internal",
      Wording(
        id: "Pengawasan internal: siapa memeriksa apa, dan kapan", en: "Internal control: who checks what, and when"),
      interview, into: &draft)
    try askText(
      "jaminan_pelayanan",
      Wording(
        id: "Jaminan pelayanan: apa yang dijanjikan bila tidak sesuai standar",
        en: "Guarantee of service: what is promised if the standard is not met"), interview, into: &draft)
    try askText(
      "jaminan_keamanan",
      Wording(id: "Jaminan keamanan dan keselamatan", en: "Guarantee of security and safety"), interview, into: &draft)
    try askEvaluation(interview, into: &draft)
  }

  private func askComplaints(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    guard !facts.says("pengaduan") else { return }
    let channels = try interview.texts(
      Wording(id: "Kanal pengaduan", en: "Channels for complaints"), fallback: "SP4N-LAPOR!")
    draft.set(["pengaduan", "kanal"], Draft.Value(texts: channels))
    let questions: [(key: String, words: Wording)] = [
      ("petugas", Wording(id: "Petugas pengaduan (jabatan)", en: "Complaints officer (position)")),
      (
        "jawab",
        Wording(
          id: "Pengaduan dijawab paling lama, misalnya '5 hari kerja'",
          en: "Complaints are answered within, such as '5 hari kerja'")
      ),
      (
        "selesai",
        Wording(
          id: "Pengaduan selesai paling lama, misalnya '14 hari kerja'",
          en: "Complaints are settled within, such as '14 hari kerja'")
      ),
    ]
    for (key, words) in questions { try askText(["pengaduan", key], words, interview, into: &draft) }
  }

  private func askEvaluation(_ interview: borrowing Interview, into draft: inout Draft) throws(Interview.Ended) {
    guard !facts.says("evaluasi_kinerja") else { return }
    try askText(
      ["evaluasi_kinerja", "cara"],
      Wording(id: "Evaluasi kinerja pelaksana: caranya", en: "Evaluation of the staff: how"), interview,
      fallback: "SKM", into: &draft)
    try askText(
      ["evaluasi_kinerja", "setiap"],
      Wording(id: "Evaluasi kinerja setiap, misalnya '6 bulan'", en: "Evaluation every, such as '6 bulan'"),
      interview, fallback: "1 tahun", into: &draft)
  }

  // MARK: One key

  func askText(
    _ key: String, _ words: Wording, _ interview: borrowing Interview, into draft: inout Draft
  ) throws(Interview.Ended) {
    guard !facts.says(key) else { return }
    try askText([key], words, interview, fallback: fallback, into: &draft)
  }

  /// Asks for a text; Enter alone says that it is not settled.
  /// - Parameter value: what is written for an answer.
  func askText(
    _ path: [String], _ words: Wording, _ interview: borrowing Interview, fallback: String? = Draft.unsettled,
    into draft: inout Draft, as value: (String) -> String = { $0 }
  ) throws(Interview.Ended) {
    let before = draft
    let answer = try interview.text(Interview.Question(words, fallback: fallback)) { answer in
      var draft = before
      draft.set(path, .text(value(answer)))
      return check.findings(at: path, in: draft, insteadOf: .text(Draft.unsettled))
    }
    draft.set(path, .text(value(answer)))
  }

  /// - Parameter fallback: what Enter alone says, where it may say something.
  func askTexts(
    _ key: String, _ words: Wording, fallback: String? = nil, _ interview: borrowing Interview, into draft: inout Draft
  ) throws(Interview.Ended) {
    guard !facts.says(key) else { return }
    let before = draft
    let answers = try interview.texts(words, fallback: fallback ?? self.fallback) { answer in
      var draft = before
      draft.set([key], .text(answer))
      return check.findings(at: [key], in: draft, insteadOf: .text(Draft.unsettled))
    }
    draft.set([key], Draft.Value(texts: answers))
  }
}
