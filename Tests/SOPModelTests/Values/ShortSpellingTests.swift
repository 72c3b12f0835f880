import Testing

@testable import SOPModel

/// The common spellings have a way of their own, which must read what the general reader reads, or nothing.
@Suite("Short spellings")
struct ShortSpellingTests {
  private static let numbers = ["0", "5", "05", "10", "60", "9999", "12345", "1.000", "1,5", "", "x"]

  @Test("durations")
  func durations() {
    let units = [
      " menit", " jam", " hari", " hari kerja", " hari kalender", " Menit", " minit", " hari  kerja", " hari kerj",
      " bulan",
      "menit", "  menit", " menit per berkas", " ", "",
    ]
    var read = 0
    for start in ["", "maks ", "maks", "Maks ", " "] {
      for first in Self.numbers {
        for second in [""] + Self.numbers.map({ "-" + $0 }) {
          for unit in units {
            let text = start + first + second + unit
            let bytes = Array(text.utf8)
            guard let short = ShortDuration(bytes.span)?.duration else { continue }
            read += 1
            #expect(Duration.read(bytes.span) == .value(short, remark: nil), "\(text)")
          }
        }
      }
    }
    #expect(read > 100)
  }

  @Test("the spellings of nearly every step are read short", arguments: ["10 menit", "maks 2 jam", "3-14 hari kerja"])
  func usual(text: String) {
    #expect(ShortDuration(Array(text.utf8).span) != nil)
  }

  @Test("counts")
  func counts() {
    var read = 0
    for number in Self.numbers {
      for rest in ["", " kali", " kal", " kalii", "  kali", "kali", " Kali", " lembar", " per tahun", "-5", "."] {
        let bytes = Array((number + rest).utf8)
        guard let short = Count.short(bytes.span) else { continue }
        read += 1
        #expect(Count.read(bytes.span) == .value(short, remark: nil), "\(number)\(rest)")
      }
    }
    #expect(read >= 10)
  }
}
