import SOPModel
import SOPText
import Testing

@Suite("Meaning of keys")
struct KeyMeaningTests {
  @Test("one line in each language, without a full stop, wherever a key may stand")
  func meanings() {
    for context in KeyContext.allCases {
      for spelling in context.keys {
        guard let keyword = Keyword.allCases.first(where: { $0.spelling == spelling }) else {
          Issue.record("\(spelling) is spelt otherwise")
          continue
        }
        let meaning = context.meaning(of: keyword)
        #expect(meaning.id != meaning.en)
        for text in [meaning.id, meaning.en] {
          #expect(
            !text.hasSuffix(".") && !text.contains("\n") && (3...100).contains(text.count), "\(spelling): \(text)")
        }
      }
    }
  }

  @Test("one key behind which different things stand says so")
  func own() {
    let names = [KeyContext.procedure, .office, .official, .actor, .fee].map { $0.meaning(of: .nama).id }
    #expect(Set(names).count == names.count)
  }

  @Test("certain words are asked for only where the key may stand")
  func words() {
    for context in KeyContext.allCases {
      for keyword in Keyword.allCases where context.words(of: keyword) != nil {
        #expect(context.keys.contains(keyword.spelling))
      }
    }
  }
}
