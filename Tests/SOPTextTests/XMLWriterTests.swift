import SOPText
import Testing

@Suite("XML")
struct XMLWriterTests {
  @Test("elements are indented, texts stay as they are")
  func layout() {
    var xml = XMLWriter(depth: 1)
    xml.element("a", [("b", "c"), ("d", "")]) {
      $0.element("e")
      $0.element("f") { $0.text(" g\n h ") }
    }
    xml.element("i")
    #expect(xml.text == "<a b=\"c\" d=\"\">\n    <e/>\n    <f> g\n h </f>\n  </a>\n  <i/>")
  }

  @Test("what XML gives a meaning is escaped, what it forbids is replaced")
  func escapes() {
    var xml = XMLWriter()
    xml.element("a", [("b", "<&>\"\n\t\r'é")]) { $0.text("<&>\"\n\t\r\u{0}\u{8}\u{FFFE}🙂") }
    #expect(
      xml.text
        == "<a b=\"&lt;&amp;&gt;&quot;&#10;&#9;&#13;'é\">&lt;&amp;&gt;&quot;\n\t&#13;\u{FFFD}\u{FFFD}\u{FFFD}🙂</a>")
  }
}
