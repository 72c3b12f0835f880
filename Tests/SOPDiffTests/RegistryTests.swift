import SOPText
import Testing

@testable import SOPDiff

@Suite struct RegistryTests {
  @Test func `codes and names are unique and well formed`() {
    let profiles = ChangeRegistry.all.map { $0.profile }
    #expect(Set(profiles.map(\.code)).count == profiles.count)
    #expect(Set(profiles.map(\.name)).count == profiles.count)
    for profile in profiles {
      #expect(profile.code.wholeMatch(of: /SOPB\d{3}/) != nil, "\(profile.code)")
      #expect(profile.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(profile.name)")
    }
  }

  @Test func `every rule says in both languages what it tells`() {
    for rule in ChangeRegistry.all {
      for text in [rule.summary.id, rule.summary.en] { #expect(text.count > 10 && text.hasSuffix("."), "\(rule)") }
    }
  }

  @Test func `every aspect belongs to an element`() {
    #expect(Aspect.ofElement.flatMap { $0 }.count == Aspect.allCases.count)
  }
}
