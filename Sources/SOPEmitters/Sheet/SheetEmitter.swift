public import SOPModel
public import SOPText

/// The official form of an SOP in plain text: the identity block, then the flow table with its symbols and arrows.
public struct SheetEmitter: Emitter {
  public let name = "sheet"
  public let fileExtension = "txt"
  public let title = Wording(id: "lembar SOP resmi dalam teks", en: "the official SOP form in text")

  public init() {}

  /// Every line is as wide as the page. Linear in the number of rows.
  public func emit(_ procedure: Procedure, from source: SourceText, options: EmitOptions) -> [UInt8] {
    let glyphs = GlyphSet(isASCII: options.isASCII)
    let plan = SheetPlan(procedure, width: options.width)
    guard plan.columns.width <= options.width else { return NarrowSheet(plan, options).bytes() }
    let table = FlowTable(plan, glyphs)
    let identity = IdentityBlock(procedure, width: table.columns.width).canvas()
    let header = TableHeader(table)
    guard let pageLines = options.pageLines else {
      let page = PageBreaks.Page(rows: plan.diagram.rows.indices, hasIdentity: true)
      return Self.endless(
        SheetPage(table: table, header: header, identity: identity, page: page, isLast: true), options)
    }
    return SheetPrint(table, header, identity, pageLines: pageLines, options).bytes()
  }

  private static func endless(_ page: SheetPage, _ options: EmitOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    let canvas = page.canvas()
    bytes.reserveCapacity(canvas.width * canvas.height * 3)
    let glyphs = page.table.painter.glyphs
    if options.isDraft { SheetPrint.write(SheetPrint.draftMark, canvas.width, glyphs, into: &bytes) }
    canvas.write(rows: 0..<canvas.height, into: &bytes, glyphs)
    if options.isDraft { SheetPrint.write(SheetPrint.draftMark, canvas.width, glyphs, into: &bytes) }
    return bytes
  }
}

/// The form in pages of equal length.
struct SheetPrint {
  private let table: FlowTable
  private let header: TableHeader
  private let identity: TextCanvas
  private let pageLines: Int
  private let isDraft: Bool

  static let draftMark = "=== DRAF ==="
  /// The footer and the marks of a draft leave at least two lines.
  private static let leastLines = 5

  init(_ table: FlowTable, _ header: TableHeader, _ identity: TextCanvas, pageLines: Int, _ options: EmitOptions) {
    self.table = table
    self.header = header
    self.identity = identity
    self.pageLines = max(Self.leastLines, pageLines)
    isDraft = options.isDraft
  }

  /// Lines of a page without its footer and the marks of a draft.
  private var content: Int { pageLines - 1 - (isDraft ? 2 : 0) }

  func bytes() -> [UInt8] {
    let breaks = PageBreaks(
      table,
      PageBreaks.Sizes(
        page: content, identity: identity.height, header: header.height, total: table.totalHeight))
    var sheets: [(canvas: TextCanvas, rows: Range<Int>)] = []
    for (index, page) in breaks.pages.enumerated() {
      let isLast = index == breaks.pages.count - 1
      let canvas = SheetPage(table: table, header: header, identity: identity, page: page, isLast: isLast).canvas()
      // What is longer than a page (an identity block, one very high row) goes on on the next.
      for first in stride(from: 0, to: max(1, canvas.height), by: content) {
        sheets.append((canvas, first..<min(first + content, canvas.height)))
      }
    }
    var bytes: [UInt8] = []
    for (index, sheet) in sheets.enumerated() {
      write(sheet.canvas, sheet.rows, footer: "Halaman \(index + 1) dari \(sheets.count)", into: &bytes)
    }
    return bytes
  }

  private func write(_ canvas: TextCanvas, _ rows: Range<Int>, footer: String, into bytes: inout [UInt8]) {
    let glyphs = table.painter.glyphs
    if isDraft { Self.write(Self.draftMark, canvas.width, glyphs, into: &bytes) }
    canvas.write(rows: rows, into: &bytes, glyphs)
    for _ in rows.count..<max(rows.count, content) { Self.write("", canvas.width, glyphs, into: &bytes) }
    if isDraft { Self.write(Self.draftMark, canvas.width, glyphs, into: &bytes) }
    Self.write(footer, canvas.width, glyphs, into: &bytes)
  }

  /// A line of its own, in the middle of the page.
  static func write(_ text: String, _ width: Int, _ glyphs: GlyphSet, into bytes: inout [UInt8]) {
    var line = TextCanvas(width: width, height: 1)
    line.put(text, centeredIn: 0..<width, 0)
    line.write(rows: 0..<1, into: &bytes, glyphs)
  }
}
