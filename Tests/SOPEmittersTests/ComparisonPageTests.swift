import Foundation
import SOPDiff
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a parser of XML finds in a page.
final class Page: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var text = ""
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var attributes: Set<String> = []

  @discardableResult
  init(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    super.init()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))", sourceLocation: sourceLocation)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes values: [String: String]
  ) {
    elements[name, default: 0] += 1
    attributes.formUnion(values.keys)
    if let id = values["id"] { ids.append(id) }
    if let link = values["href"] { links.append(link) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

@Suite("The page of a comparison")
struct ComparisonPageTests {
  @Test("is well-formed, has no scripts and loads nothing", arguments: ComparisonGoldenTests.fixtures)
  func parts(_ fixture: String) throws {
    let pair = try ComparedPair(fixture: fixture)
    let source = pair.text("html")
    let page = try Page(source)
    for name in ["script", "img", "link", "iframe", "object", "embed", "form", "image", "use"] {
      #expect(page.elements[name] == nil, "\(name)")
    }
    #expect(page.attributes.filter { $0.hasPrefix("on") || $0 == "src" || $0 == "style" } == [])
    #expect(!source.contains("url(") && !source.contains("@import"))
    #expect(page.elements["h1"] == 1)
    #expect(page.elements["svg"] == 1)
    #expect(Set(page.ids).count == page.ids.count)
    for link in page.links where link.hasPrefix("#") { #expect(page.ids.contains(String(link.dropFirst())), "\(link)") }
    for change in pair.comparison.changes {
      #expect(page.text.contains(change.wording.id.capitalizedFirst))
      #expect(page.text.contains(change.profile.code))
    }
  }

  @Test("of SOPs that have little in common", arguments: ComparedPair.neighbours)
  func neighbours(_ pair: ComparedPair) throws {
    try Page(pair.text("html"))
  }

  @Test("a flow that is too large for a picture is told, not drawn")
  func large() throws {
    func text(_ time: String) -> String {
      let actors = (0..<250).map { "a\($0): Pelaksana \($0)" }.joined(separator: ", ")
      let steps = (0..<250).map { "  - {kegiatan: Memeriksa berkas \($0), pelaksana: a\($0), waktu: \(time)}" }
      return "nama: Besar\npelaksana: {\(actors)}\nlangkah:\n\(steps.joined(separator: "\n"))\n"
    }
    let pair = ComparedPair(ReadProcedure(text: text("5 menit")), ReadProcedure(text: text("6 menit")))
    let page = try Page(pair.text("html"))
    #expect(page.elements["svg"] == nil)
    #expect(page.text.contains("--format dot"))
  }

  @Test("names of the files are data", arguments: ComparedPair.hostileNames)
  func hostile(_ name: String) throws {
    let page = try Page(ComparedPair.hostile(name).text("html"))
    #expect(page.elements["script"] == nil)
    #expect(page.elements["title", default: 0] > 1)
    #expect(page.elements["main"] == 1)
    #expect(!page.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("links lead below the address of a side alone")
  func links() throws {
    var options = ComparisonOptions()
    options.newAddress = "https://forge.example/blob/v2\"><script>"
    let page = try Page(ComparedPair(fixture: "legalisasi").text("html", options))
    let outside = page.links.filter { !$0.hasPrefix("#") }
    #expect(!outside.isEmpty)
    for link in outside {
      #expect(
        link.hasPrefix("https://forge.example/blob/v2%22%3E%3Cscript%3E/Tests/Fixtures/comparisons/legalisasi/baru"))
    }
    options.newAddress = "javascript:alert(1)"
    let harmless = try Page(ComparedPair(fixture: "legalisasi").text("html", options))
    #expect(harmless.links.allSatisfy { $0.hasPrefix("#") })
  }
}
