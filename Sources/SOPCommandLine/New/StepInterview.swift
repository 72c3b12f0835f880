import SOPDiagnostics
import SOPText

/// The questions about the steps, one by one, each with who does it, how long it takes and what it yields.
struct StepInterview {
  let check: AnswerCheck
  let facts: OfficeFacts

  func ask(
    _ interview: borrowing Interview, isPublic: Bool, into draft: inout Draft
  ) throws(Interview.Ended) {
    var actors = ActorList(office: facts.roles)
    if isPublic, actors.actor(named: ActorList.applicant) == nil {
      interview.say(
        Wording(
          id: "Langkah-langkahnya, berurutan. Orang yang dilayani adalah pelaksana 'Pemohon'.",
          en: "The steps, in order. Whoever is served is the actor 'Pemohon'."))
    } else {
      interview.say(Wording(id: "Langkah-langkahnya, berurutan.", en: "The steps, in order."))
    }
    // What a step yields is usually what the next one works with.
    var (number, output) = (0, Draft.unsettled)
    while try askActivity(number, interview, into: &draft) {
      try askActors(number, interview, &actors, into: &draft)
      let path = ["langkah", "\(number)"]
      let input = number == 0 ? (isPublic ? "persyaratan" : Draft.none) : output
      try parts.askText(
        path + ["kelengkapan"], Wording(id: "  Kelengkapan", en: "  Input"), interview, fallback: input, into: &draft)
      try parts.askText(
        path + ["waktu"], Wording(id: "  Waktu, misalnya '10 menit'", en: "  Time, such as '10 menit'"), interview,
        into: &draft)
      try parts.askText(path + ["keluaran"], Wording(id: "  Keluaran", en: "  Output"), interview, into: &draft)
      if case .text(let made) = draft[path + ["keluaran"]] { output = made }
      number += 1
    }
  }

  /// False if there are no more.
  private func askActivity(
    _ number: Int, _ interview: borrowing Interview, into draft: inout Draft
  ) throws(Interview.Ended) -> Bool {
    let words =
      number == 0
      ? Wording(
        id: "Langkah 1: kegiatannya, misalnya 'Menerima berkas permohonan'",
        en: "Step 1: its activity, such as 'Menerima berkas permohonan'")
      : Wording(id: "Langkah \(number + 1) (Enter bila selesai)", en: "Step \(number + 1) (Enter if there are no more)")
    let path = ["langkah", "\(number)", "kegiatan"]
    let before = draft
    let again = Wording(id: "Langkah \(number + 1)", en: "Step \(number + 1)")
    let question = Interview.Question(words, again: again, fallback: number == 0 ? nil : "")
    let answer = try interview.text(question) { answer in
      var draft = before
      draft.set(path, .text(answer))
      return check.findings(at: path, in: draft, insteadOf: .text("Melakukan pemeriksaan"))
    }
    guard !answer.isEmpty else { return false }
    draft.set(path, .text(answer))
    return true
  }

  private var parts: ServiceInterview { ServiceInterview(check: check, facts: facts) }

  // MARK: Actors

  private func askActors(
    _ number: Int, _ interview: borrowing Interview, _ actors: inout ActorList, into draft: inout Draft
  ) throws(Interview.Ended) {
    let listed = actors.all.enumerated().map { "\($0.offset + 1) \($0.element.title)" }.joined(separator: ", ")
    let words =
      actors.all.isEmpty
      ? Wording(id: "  Pelaksana", en: "  Actor")
      : Wording(id: "  Pelaksana (\(listed), atau yang baru)", en: "  Actor (\(listed), or a new one)")
    let answer = try interview.text(Interview.Question(words))
    var ids: [String] = []
    for name in answer.split(separator: ",").map({ Interview.cleaned(String($0)) }) where !name.isEmpty {
      let id = try actor(name, interview, &actors, into: &draft)
      if !ids.contains(id) { ids.append(id) }
    }
    draft.set(["langkah", "\(number)", "pelaksana"], Draft.Value(texts: ids.isEmpty ? [Draft.unsettled] : ids))
  }

  /// The short name of a role that is there, or of a new one.
  private func actor(
    _ name: String, _ interview: borrowing Interview, _ actors: inout ActorList, into draft: inout Draft
  ) throws(Interview.Ended) -> String {
    if let number = Int(name), actors.all.indices.contains(number - 1) { return actors.all[number - 1].id }
    if let known = actors.actor(named: name) { return known.id }
    if let near = actors.nearest(to: name),
      try interview.isSo(
        Wording(id: "  Maksudnya '\(near.title)'?", en: "  Do you mean '\(near.title)'?"), fallback: true)
    {
      return near.id
    }
    let new = actors.add(name)
    draft.set(["pelaksana", new.id], .text(name))
    try askWhetherOutside(new, interview, into: &draft)
    return new.id
  }

  /// A name that sounds like the public may mean an officer all the same.
  private func askWhetherOutside(
    _ actor: OfficeFacts.Name, _ interview: borrowing Interview, into draft: inout Draft
  ) throws(Interview.Ended) {
    let path = ["pelaksana", actor.id]
    var stub = draft
    stub.set(["langkah"], .list([.entries([Draft.Entry(key: "pelaksana", value: .text(actor.id))])]))
    let sounds = check.findings(at: path, in: stub, insteadOf: .text("Petugas"))
    guard sounds.contains(where: { $0.profile.code == "SOP303" }) else { return }
    let isOutside = try interview.isSo(
      Wording(
        id: "  '\(actor.title)' orang yang dilayani, bukan petugas kantor?",
        en: "  Is '\(actor.title)' someone who is served, not an officer?"), fallback: true)
    draft.set(path + ["nama"], .text(actor.title))
    draft.set(path + (isOutside ? ["jenis"] : ["luar"]), .text(isOutside ? ActorList.applicant : "tidak"))
  }
}
