import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// The first part of the form: who made the SOP, its number, dates and signature, and the six lists below.
struct IdentityBlock {
  /// A label of the form and the lines under or beside it.
  private struct Box {
    var label: String
    var lines: [String]
  }

  private let width: Int
  /// Borders: between the halves, and between labels and values of the right half.
  private let middle: Int
  private let value: Int
  private var office: [String] = []
  private var boxes: [Box] = []
  private var pairs: [(left: Box, right: Box)] = []

  /// Room for a signature and a stamp, or the code of an electronic one.
  private static let signatureLines = 4

  init(_ procedure: Procedure, width: Int) {
    self.width = width
    middle = width / 2
    value = min(middle + 21, width - 12)
    office = Self.officeLines(procedure).flatMap { PrintedText.lines($0, width: max(1, width / 2 - 3)) }
    boxes = identityBoxes(procedure)
    let lists: [(String, Keyword, String, Keyword)] = [
      ("Dasar Hukum", .dasarHukum, "Kualifikasi Pelaksana", .kualifikasiPelaksana),
      ("Keterkaitan", .keterkaitan, "Peralatan/Perlengkapan", .peralatan),
      ("Peringatan", .peringatan, "Pencatatan dan Pendataan", .pencatatan),
    ]
    for (left, leftKey, right, rightKey) in lists {
      pairs.append(
        (
          Box(label: left, lines: list(procedure, leftKey, width: middle - 3)),
          Box(label: right, lines: list(procedure, rightKey, width: width - middle - 4))
        ))
    }
  }

  // MARK: Content

  private static func officeLines(_ procedure: Procedure) -> [String] {
    var lines: [String] = []
    if procedure.value(of: .logo).isWritten { lines += ["[ LOGO ]", ""] }
    let region = procedure.printed(procedure.value(of: .pemda)).uppercased()
    if !region.isEmpty { lines.append(region.hasPrefix("PEMERINTAH") ? region : "PEMERINTAH " + region) }
    if let office = procedure.office {
      let name = procedure.printed(TextRef(office.value(of: .nama), in: .office))
      if !name.isEmpty { lines.append(name.uppercased()) }
    }
    let unit = procedure.printed(procedure.identity.unit)
    if !unit.isEmpty { lines.append(unit.uppercased()) }
    return lines
  }

  private func identityBoxes(_ procedure: Procedure) -> [Box] {
    let identity = procedure.identity
    let width = self.width - value - 3
    func box(_ label: String, _ text: String) -> Box { Box(label: label, lines: PrintedText.lines(text, width: width)) }
    return [
      box("Nomor SOP", Self.field(procedure, identity.number)),
      box("Tanggal Pembuatan", Self.date(procedure, identity.made)),
      box("Tanggal Revisi", Self.date(procedure, identity.revised)),
      box("Tanggal Efektif", Self.date(procedure, identity.effective)),
      Box(label: "Disahkan oleh", lines: Self.approval(procedure, width: width)),
      box("Nama SOP", Self.field(procedure, identity.title)),
    ]
  }

  private static func field(_ procedure: Procedure, _ text: TextRef) -> String {
    procedure.isNoneOnPurpose(text) ? "-" : procedure.printed(text)
  }

  private static func date(_ procedure: Procedure, _ entry: DateEntry) -> String {
    entry.date?.long(.indonesian) ?? field(procedure, entry.text)
  }

  private static func approval(_ procedure: Procedure, width: Int) -> [String] {
    let official = procedure.identity.official
    let position = PrintedText.lines(field(procedure, official.position), width: width)
    let name = PrintedText.lines(field(procedure, official.name), width: width)
    var nip = field(procedure, official.nip)
    if case .value(let read, _) = procedure.readNIP(official.nip) { nip = read.grouped }
    let number = nip.isEmpty ? [] : PrintedText.lines("NIP " + nip, width: width)
    return position + Array(repeating: "", count: signatureLines) + name + number
  }

  /// Numbered where there are several; `-` for none on purpose; nothing where nothing is written.
  private func list(_ procedure: Procedure, _ key: Keyword, width: Int) -> [String] {
    let written = procedure.value(of: key)
    if procedure.isNoneOnPurpose(written) { return ["-"] }
    let items = procedure.texts(written).map { procedure.printed($0) }.filter { !$0.isEmpty }
    guard items.count > 1 else { return items.flatMap { PrintedText.lines($0, width: width) } }
    let indent = String(items.count).utf8.count + 2
    return items.enumerated().flatMap { index, item in
      PrintedText.lines(item, width: max(1, width - indent)).enumerated().map { line, text in
        let mark = line == 0 ? "\(index + 1)." : ""
        return String(repeating: " ", count: max(0, indent - 1 - mark.utf8.count)) + mark + " " + text
      }
    }
  }

  // MARK: Painting

  func canvas() -> TextCanvas {
    let boxLines = boxes.reduce(1) { $0 + $1.lines.count + 1 }
    let top = max(boxLines, office.count + 2)
    let height = top + pairs.reduce(0) { $0 + max(1, $1.left.lines.count, $1.right.lines.count) + 3 }
    var canvas = TextCanvas(width: width, height: height)
    canvas.box(0, 0, width: width, height: height, .light)
    canvas.vertical(middle, 0, height - 1, .light)
    canvas.vertical(value, 0, top - 1, .light)
    paintBoxes(top, on: &canvas)
    paintOffice(top, on: &canvas)
    var y = top - 1
    for pair in pairs { paint(pair, &y, on: &canvas) }
    return canvas
  }

  private func paintBoxes(_ top: Int, on canvas: inout TextCanvas) {
    var y = 0
    for (index, box) in boxes.enumerated() {
      if y > 0 { canvas.horizontal(y, middle, width - 1, .light) }
      canvas.put(box.label, middle + 2, y + 1)
      let isApproval = index == 4
      for (line, text) in box.lines.enumerated() {
        if isApproval {
          canvas.put(text, centeredIn: value + 2..<width - 2, y + 1 + line)
        } else {
          canvas.put(text, value + 2, y + 1 + line)
        }
      }
      y += box.lines.count + 1
    }
    canvas.horizontal(top - 1, 0, width - 1, .light)
  }

  private func paintOffice(_ top: Int, on canvas: inout TextCanvas) {
    let first = max(1, (top - office.count) / 2)
    for (line, text) in office.enumerated() { canvas.put(text, centeredIn: 2..<middle - 1, first + line) }
  }

  private func paint(_ pair: (left: Box, right: Box), _ y: inout Int, on canvas: inout TextCanvas) {
    canvas.put(pair.left.label.uppercased(), 2, y + 1)
    canvas.put(pair.right.label.uppercased(), middle + 2, y + 1)
    canvas.horizontal(y + 2, 0, width - 1, .light)
    for (line, text) in pair.left.lines.enumerated() { canvas.put(text, 2, y + 3 + line) }
    for (line, text) in pair.right.lines.enumerated() { canvas.put(text, middle + 2, y + 3 + line) }
    y += 3 + max(1, pair.left.lines.count, pair.right.lines.count)
    canvas.horizontal(y, 0, width - 1, .light)
  }
}

extension Procedure {
  func readNIP(_ written: TextRef) -> ValueReading<NIP>? {
    guard written.isWritten else { return nil }
    return NIP.read(bytes(of: written).span)
  }
}
