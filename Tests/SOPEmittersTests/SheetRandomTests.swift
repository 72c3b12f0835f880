import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// Random procedures, sound or not: never a crash, always a page of the right width with lines that join.
@Suite struct SheetRandomTests {
  @Test(arguments: 0..<40) func `any procedure has a sheet`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = RandomProcedure.text(&random)
    let read = ReadProcedure(text: text)
    var options = EmitOptions()
    options.width = [30, 90, 132, 170, 220][Int(random.next() % 5)]
    options.pageLines = random.next() % 3 == 0 ? 120 : nil
    let bytes = SheetEmitter().emit(read.procedure, from: read.source, options: options)
    #expect(bytes == SheetEmitter().emit(read.procedure, from: read.source, options: options))
    let sheet = SheetText(bytes)
    #expect(sheet.widths == [options.width], "seed \(seed)")
    #expect(sheet.brokenJoins() == [], "seed \(seed):\n\(text)")
  }

  @Test(arguments: 0..<30) func `routes go round symbols and keep apart`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let read = ReadProcedure(text: RandomProcedure.text(&random))
    let diagram = FlowDiagramBuilder.diagram(of: read.procedure)
    let grid = FlowGrid(
      laneCount: diagram.lanes.count, bandCount: diagram.bandCount, tracksPerSide: 1, tracksUnderTerminator: 0,
      terminatorsFillLanes: false)
    let routes = LinkRouter.routes(of: diagram, on: grid) { _ in false }
    let symbols = Set(diagram.symbols.map { grid.point(of: $0) })
    var owners: [Piece: Int] = [:]
    for case let route? in routes {
      let link = diagram.links[route.link]
      for (from, to) in route.segments {
        #expect(from.x == to.x || from.y == to.y)
        guard let direction = from.direction(to: to) else { continue }
        var point = from
        while point != to {
          if point != from || from != route.corners.first { #expect(!symbols.contains(point), "seed \(seed)") }
          let next = point.moved(direction)
          let piece = Piece(point: min(point, next), isHorizontal: direction.isHorizontal)
          #expect(owners.updateValue(route.link, forKey: piece) == nil, "seed \(seed): two lines on one track")
          point = next
        }
      }
      if route.reachesTarget { #expect(route.corners.last == grid.point(of: diagram.symbols[link.target])) }
    }
  }

  private struct Piece: Hashable {
    var point: GridPoint
    var isHorizontal: Bool
  }
}

extension GridPoint: Comparable {
  static func < (left: GridPoint, right: GridPoint) -> Bool { (left.y, left.x) < (right.y, right.x) }
}

/// A small generator that gives the same numbers everywhere (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// An SOP file made of every construct of the flow, put together at random.
enum RandomProcedure {
  static func text(_ random: inout SplitMix) -> String {
    let actorCount = Int(random.next() % 9) + 1
    let stepCount = Int(random.next() % 24)
    var lines = ["nama: Prosedur acak", "pelaksana:"]
    for actor in 0..<actorCount { lines.append("  p\(actor): \(words[(actor * 3) % words.count]) \(actor)") }
    lines.append("hasil: {terbit: Surat keputusan, ditolak: Surat penolakan}")
    if random.next() % 3 == 0 { lines.append("mulai: {loket: s0, daring: s\(stepCount / 2)}") }
    lines.append("langkah:")
    var next = 0
    while next < stepCount { item(&lines, &next, stepCount, actorCount, indent: 2, depth: 0, &random) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let words = [
    "Petugas", "Kepala Seksi", "Sekretaris Dinas", "Tim Pertanggungjawaban", "Bank", "Pemohon", "Ka. UPT",
  ]

  private static func item(
    _ lines: inout [String], _ next: inout Int, _ count: Int, _ actors: Int, indent: Int, depth: Int,
    _ random: inout SplitMix
  ) {
    let space = String(repeating: " ", count: indent)
    if depth < 2, random.next() % 9 == 0 {
      lines.append(space + "- paralel:")
      for branch in 0..<Int(random.next() % 3) + 1 {
        lines.append(space + "    cabang\(branch):")
        for _ in 0..<Int(random.next() % 2) + 1 {
          item(&lines, &next, count, actors, indent: indent + 6, depth: depth + 1, &random)
        }
      }
      return
    }
    if depth < 2, random.next() % 11 == 0 {
      lines.append(space + "- tahap: Tahap \(next)\n\(space)  waktu: 2 hari\n\(space)  bila: perlu\n\(space)  langkah:")
      for _ in 0..<2 { item(&lines, &next, count, actors, indent: indent + 6, depth: depth + 1, &random) }
      return
    }
    step(&lines, &next, count, actors, space, &random)
  }

  private static func step(
    _ lines: inout [String], _ next: inout Int, _ count: Int, _ actors: Int, _ space: String, _ random: inout SplitMix
  ) {
    func pick(_ below: Int) -> Int { Int(random.next() % UInt64(max(1, below))) }
    lines.append("\(space)- id: s\(next)")
    let inner = space + "  "
    lines.append("\(inner)kegiatan: Melakukan kegiatan \(words[pick(words.count)]) nomor \(next)")
    if pick(12) != 0 {
      let sharing = ["", "berurutan: ", "salah_satu: ", "masing_masing: "][pick(4)]
      let names = (0..<pick(3) + 1).map { _ in "p\(pick(actors + 1))" }.joined(separator: ", ")
      lines.append(inner + (sharing.isEmpty ? "pelaksana: [\(names)]" : "pelaksana: {\(sharing)[\(names)]}"))
    }
    if pick(8) == 0 { lines.append("\(inner)no: \(pick(count))") }
    if pick(8) == 0 { lines.append("\(inner)paraf: [p\(pick(actors)), p\(pick(actors))]") }
    if pick(8) == 0 { lines.append("\(inner)tanda_tangan: p\(pick(actors))") }
    if pick(6) == 0 { lines.append("\(inner)opsional: apabila diperlukan") }
    if pick(9) == 0 { lines.append("\(inner)batas: {waktu: 14 hari, lewat: s\(pick(count))}") }
    lines.append("\(inner)waktu: \(pick(90)) menit")
    switch pick(8) {
    case 0, 1:
      if pick(3) == 0 { lines.append("\(inner)diputus: p\(pick(actors))") }
      lines.append("\(inner)jika:")
      lines.append("\(inner)  Ya: lanjut")
      lines.append("\(inner)  belum memenuhi persyaratan: {ke: s\(pick(count)), maks: 2 kali, lewat: mulai}")
      if pick(2) == 0 { lines.append("\(inner)  ditolak: selesai ditolak") }
      if pick(3) == 0 { lines.append("\(inner)  banyak: [s\(pick(count)), s\(pick(count))]") }
      if pick(4) == 0 { lines.append("\(inner)  lain-lain: mulai") }
      if pick(4) == 0 { lines.append("\(inner)  tidak jelas: belum diatur") }
    case 2: lines.append("\(inner)lanjut: s\(pick(count))")
    case 3: lines.append("\(inner)selesai: terbit")
    case 4: lines.append("\(inner)setelah: [s\(pick(count)), s\(pick(count))]")
    default: break
    }
    next += 1
  }
}
