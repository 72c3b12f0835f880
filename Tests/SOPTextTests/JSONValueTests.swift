import SOPText
import Testing

@Suite("Reading JSON")
struct JSONValueTests {
  @Test("gives back what was written")
  func roundTrip() {
    var json = JSONWriter()
    json.object {
      $0.member("té\"xt\\", "a\u{1B}\n\u{2028}🙂")
      $0.member("number", -12)
      $0.null("nothing")
      $0.array("list", .oneLine) { list in
        list.element("x")
        list.object { $0.member("yes", true) }
        list.array { _ in }
      }
    }
    let value = JSONValue(parsing: json.bytes)
    #expect(value?["té\"xt\\"]?.string == "a\u{1B}\n\u{2028}🙂")
    #expect(value?["number"]?.integer == -12)
    guard case .null = value?["nothing"] else { return #expect(Bool(false), "null") }
    guard case .array(let list) = value?["list"] else { return #expect(Bool(false), "array") }
    #expect(list.count == 3 && list[0].string == "x")
    guard case .bool(true) = list[1]["yes"] else { return #expect(Bool(false), "bool") }
  }

  @Test("escapes, pairs of them, and halves of pairs")
  func escapes() {
    #expect(
      JSONValue(parsing: Array(#" "\/\b\f\t\u00e9\ud83d\ude42\ud83dx\ude42" "#.utf8))?.string
        == "/\u{8}\u{C}\té🙂\u{FFFD}x\u{FFFD}")
  }

  @Test(
    "takes nothing else for JSON",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "[1 2]", "01", "-", "1.", "1e", "+1", "tru", "nullx",
      "\"a", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "1 2", "'a'", String(repeating: "[", count: 100_000),
      String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    ])
  func refused(_ text: String) {
    #expect(JSONValue(parsing: Array(text.utf8)) == nil)
  }

  @Test("numbers stay as written")
  func numbers() {
    for text in ["0", "-0.5", "1e9", "2E-3", "12345678901234567890"] {
      guard case .number(text) = JSONValue(parsing: Array(text.utf8)) else { return #expect(Bool(false), "\(text)") }
    }
    #expect(JSONValue(parsing: Array("12345678901234567890".utf8))?.integer == nil)
  }
}
