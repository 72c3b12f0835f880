/// The text of a small SOP whose steps work with and make a few documents: choices, branches, steps that wait for some of
/// several branches, loops, steps that may be skipped or run out of time, variants and channels.
struct RandomDocumentSOP {
  private var generator: SeededGenerator
  private var lines: [String] = []
  private var budget: Int
  private var nextID = 0
  private let hasVariants: Bool
  private let hasChannels: Bool

  static func text(seed: UInt64) -> String {
    var maker = RandomDocumentSOP(seed)
    return maker.make()
  }

  private init(_ seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    budget = generator.number(3...9)
    hasVariants = generator.chance(30)
    hasChannels = generator.chance(20)
  }

  private mutating func make() -> String {
    lines.append("nama: Uji")
    if hasVariants { lines.append("varian: {v1: Satu, v2: Dua}") }
    if hasChannels { lines.append("mulai: {k1: m1, k2: m2}") }
    lines.append("persyaratan: [{syarat: d0\(hasVariants ? ", untuk: v1" : "")}]")
    lines.append("hasil: {h: d\(generator.chance(70) ? generator.number(1...4) : 9)}")
    lines.append("pelaksana: {a: Petugas}")
    lines.append("langkah:")
    if hasChannels {
      lines.append("  - {id: m1, kegiatan: Masuk, pelaksana: a\(documents()), lanjut: inti}")
      lines.append("  - {id: m2, kegiatan: Masuk lain, pelaksana: a\(documents())}")
      lines.append("  - {id: inti, kegiatan: Bertemu, pelaksana: a\(documents())}")
    }
    while budget > 0 { item(depth: 0, indent: "  ") }
    lines.append("  - {kegiatan: Menutup, pelaksana: a\(documents())}")
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func id() -> String {
    nextID += 1
    return "s\(nextID)"
  }

  private mutating func document() -> String {
    let name = "d\(generator.number(0...4))"
    guard generator.chance(12) else { return name }
    return hasVariants && generator.chance(50)
      ? "{dokumen: \(name), untuk: v\(generator.number(1...2))}" : "{dokumen: \(name), bila: perlu}"
  }

  private mutating func documents() -> String {
    var text = ""
    if generator.chance(60) {
      text += ", kelengkapan: [\((0..<generator.number(1...2)).map { _ in document() }.joined(separator: ", "))]"
    }
    if generator.chance(70) {
      text += ", keluaran: [\((0..<generator.number(1...2)).map { _ in document() }.joined(separator: ", "))]"
    }
    return text
  }

  private mutating func step(_ rest: String = "", id: String? = nil) -> String {
    var condition = ""
    if generator.chance(18) { condition = ", bila: keadaan \(generator.number(1...3))" }
    if generator.chance(8) { condition = ", opsional: ya" }
    if hasVariants, generator.chance(15) { condition = ", untuk: v\(generator.number(1...2))" }
    let own = id ?? self.id()
    return "- {id: \(own), kegiatan: Kerja \(own), pelaksana: a\(documents())\(condition)\(rest)}"
  }

  private mutating func item(depth: Int, indent: String) {
    budget -= 1
    guard depth < 3, budget > 0 else { return lines.append(indent + step()) }
    switch generator.number(0...11) {
    case 0, 1, 2: lines.append(indent + step())
    case 3, 4: choice(depth, indent)
    case 5, 6: parallel(depth, indent)
    case 7, 8: depth == 0 ? fan(indent) : choice(depth, indent)
    case 9: loop(depth, indent)
    case 10: timer(indent)
    default: block(depth, indent)
    }
  }

  private mutating func list(_ depth: Int, _ indent: String) {
    for _ in 0..<generator.number(1...2) { item(depth: depth + 1, indent: indent) }
  }

  private mutating func choice(_ depth: Int, _ indent: String) {
    let own = id()
    lines.append("\(indent)- id: \(own)")
    lines.append("\(indent)  kegiatan: Putus \(own)")
    lines.append("\(indent)  pelaksana: a")
    if generator.chance(60) { lines.append("\(indent)  keluaran: d\(generator.number(1...4))") }
    lines.append("\(indent)  jika:")
    for way in 1...generator.number(2...3) {
      if generator.chance(30) {
        lines.append("\(indent)    p\(way): lanjut")
      } else {
        lines.append("\(indent)    p\(way):")
        list(depth, indent + "      ")
      }
    }
  }

  private mutating func parallel(_ depth: Int, _ indent: String) {
    lines.append("\(indent)- paralel:")
    for branch in 1...generator.number(2...3) {
      lines.append("\(indent)    c\(branch):")
      list(depth, indent + "      ")
    }
  }

  /// A decision that starts some of several steps, and a step that waits for those.
  private mutating func fan(_ indent: String) {
    let (split, ids) = (id(), (0..<generator.number(2...3)).map { _ in id() })
    lines.append("\(indent)- id: \(split)")
    lines.append("\(indent)  kegiatan: Bagi \(split)")
    lines.append("\(indent)  pelaksana: a")
    lines.append("\(indent)  jika:")
    for way in 1...generator.number(2...3) {
      var chosen = ids.filter { _ in generator.chance(60) }
      if chosen.isEmpty { chosen = [ids[0]] }
      lines.append("\(indent)    p\(way): [\(chosen.joined(separator: ", "))]")
    }
    for own in ids {
      let outputs = generator.chance(70) ? ", keluaran: d\(generator.number(1...4))" : ""
      let condition = generator.chance(20) ? ", bila: keadaan 4" : ""
      lines.append("\(indent)- {id: \(own), kegiatan: Kerja \(own), pelaksana: a\(outputs)\(condition)}")
    }
    lines.append("\(indent)- {kegiatan: Kumpul \(split), pelaksana: a, setelah: [\(ids.joined(separator: ", "))]}")
    lines.append(indent + step())
  }

  private mutating func loop(_ depth: Int, _ indent: String) {
    let (head, tail) = (id(), id())
    lines.append(indent + step(id: head))
    item(depth: depth + 1, indent: indent)
    lines.append(
      "\(indent)- {id: \(tail), kegiatan: Ulang \(tail), pelaksana: a\(documents()), "
        + "jika: {baik: lanjut, buruk: \(head)}}")
  }

  private mutating func timer(_ indent: String) {
    let own = id()
    lines.append("\(indent)- id: \(own)")
    lines.append("\(indent)  kegiatan: Bayar \(own)")
    lines.append("\(indent)  pelaksana: a")
    lines.append("\(indent)  keluaran: d\(generator.number(1...4))")
    lines.append("\(indent)  batas: {waktu: 1 hari kerja, lewat: lanjut}")
  }

  private mutating func block(_ depth: Int, _ indent: String) {
    lines.append("\(indent)- bila: keadaan \(generator.number(1...3))")
    lines.append("\(indent)  langkah:")
    list(depth, indent + "    ")
  }
}
