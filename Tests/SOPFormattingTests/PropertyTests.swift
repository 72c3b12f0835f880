import Testing

@testable import SOPFormatting

@Suite("What formatting keeps")
struct PropertyTests {
  @Test("files and examples of rules keep their meaning and comments, and are formatted once", arguments: Sample.all)
  func keeps(_ sample: Sample) {
    Promises(sample: sample).check()
  }

  @Test("the samples are there, and most of them can be formatted")
  func samples() {
    #expect(Sample.files.count > 40)
    #expect(Sample.all.count > 200)
    let formatted = Sample.all.count { $0.formatted != nil }
    #expect(formatted * 5 > Sample.all.count * 4, "\(formatted) of \(Sample.all.count)")
  }
}
