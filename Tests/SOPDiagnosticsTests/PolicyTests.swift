import SOPDiagnostics
import SOPText
import Testing

@Suite("Severity policy")
struct SeverityPolicyTests {
  @Test("without a word from the office every finding keeps its own severity")
  func standard() {
    for profile in Made.profiles {
      #expect(SeverityPolicy.standard.severity(of: profile) == profile.severity)
      #expect(!SeverityPolicy.standard.isOff(profile))
    }
  }

  @Test("code and name win over the family, wherever they stand; unknown keys are told")
  func precedence() {
    let policy = SeverityPolicy(
      [
        .init("SOP402", .severity(.advice)), .init("waktu", .off), .init("pelaksana-tidak-dipakai", .off),
        .init("SOP999", .off), .init("kalimat", .severity(.error)),
      ], profiles: Made.profiles)
    #expect(policy.severity(of: Made.promise) == .advice)
    #expect(policy.isOff(Made.unusedActor))
    #expect(policy.severity(of: Made.style) == .error)
    #expect(policy.unknownEntries == [3])
  }

  @Test("is applied to a report: severities changed, findings that are off gone")
  func applied() {
    let entries: [SeverityPolicy.Entry] = [.init("SOP402", .severity(.warning)), .init("SOP231", .off)]
    var report = Made.report([Made.finding(Made.promise, 0, 1), Made.finding(Made.unusedActor, 2, 3)])
    report.apply(SeverityPolicy(entries, profiles: Made.profiles))
    #expect(report.diagnostics.map(\.profile.code) == ["SOP402"])
    #expect(report.diagnostics.map(\.severity) == [.warning])
  }

  @Test("speaks the words of the language and no others")
  func keywords() {
    #expect(SeverityPolicy.Setting(keyword: "galat") == .severity(.error))
    #expect(SeverityPolicy.Setting(keyword: "mati") == .off)
    #expect(SeverityPolicy.Setting(keyword: "off") == nil)
  }
}

@Suite("Order and fingerprints")
struct OrderTests {
  @Test("findings are read by place, then by code")
  func order() {
    var report = Made.report([
      Made.finding(Made.style, 4, 5), Made.finding(Made.promise, 0, 9, source: .office),
      Made.finding(Made.promise, 4, 5), Made.finding(Made.style, 4, 4), Made.finding(Made.style, 1, 9),
    ])
    report.sort()
    let keys = report.diagnostics.map { "\($0.place.source.index) \($0.place.span.range) \($0.profile.code)" }
    #expect(keys == ["0 1..<9 SOP900", "0 4..<4 SOP900", "0 4..<5 SOP402", "0 4..<5 SOP900", "1 0..<9 SOP402"])
  }

  private func fingerprints(_ text: String, name: String = "a/b.sop.yaml", flagging flagged: [Span]) -> [String] {
    let findings = flagged.map { Made.finding(Made.promise, Int($0.start), Int($0.end)) }
    return Fingerprint.all(of: findings, in: [SourceText(name: name, text: text)]).map(\.description)
  }

  @Test("a fingerprint survives moved lines, other folders and outer space")
  func survives() {
    let first = fingerprints("waktu: 3 hari\n", flagging: [Span(7, 13)])
    #expect(first == fingerprints("nama: x\n\n\nwaktu:   3 hari\n", name: "c/b.sop.yaml", flagging: [Span(16, 25)]))
    #expect(first != fingerprints("waktu: 4 hari\n", flagging: [Span(7, 13)]))
    #expect(first != fingerprints("waktu: 3 hari\n", name: "a/c.sop.yaml", flagging: [Span(7, 13)]))
    #expect(first[0].count == 16)
  }

  @Test("equal findings in one file are told apart; an empty span stands for its line")
  func occurrences() {
    let text = "a: x\nb: x\nc: y\n"
    let equal = fingerprints(text, flagging: [Span(3, 4), Span(8, 9)])
    #expect(Set(equal).count == 2)
    let empty = fingerprints(text, flagging: [Span(2, 2), Span(12, 12)])
    #expect(empty[0] == fingerprints("\n\na: x", flagging: [Span(6, 6)])[0])
    #expect(Set(empty).count == 2)
    #expect(fingerprints("", flagging: [Span(0, 0), Span(9, 99)]).count == 2)
  }

  @Test("the hash is FNV-1a, so other tools can make the same")
  func known() {
    // printf 'SOP402\xffb.sop.yaml\xff3 hari\xff0\xff' through FNV-1a, 64 bits.
    #expect(fingerprints("waktu: 3 hari\n", flagging: [Span(7, 13)]) == ["71b8aa9341177d11"])
  }
}
