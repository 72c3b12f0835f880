/// A small SOP made at random, as text, and what each of its steps costs by the rules of the language.
struct RandomProcedure {
  /// Minutes of one step or stage by account: kantor, tunggu, luar.
  struct Minutes: Hashable {
    var least = [0, 0, 0]
    var most = [0, 0, 0]
  }

  private(set) var text = ""
  /// By id.
  private(set) var steps: [String: Minutes] = [:]
  private(set) var stages: [String: Minutes] = [:]
  /// What a step costs when its time limit runs out.
  private(set) var expiries: [String: Minutes] = [:]
  private(set) var hasParallel = false
  private(set) var hasVariants = false
  /// Some way can only be taken after others were.
  private(set) var hasOverflow = false

  /// Outcomes say how often they come; the last that is no list of steps takes what is left.
  private let hasShares: Bool
  private var random: RandomNumbers
  private var stepCount = 0
  private var blockCount = 0
  /// Ids that can be gone back to from here.
  private var earlier: [String] = []

  init(seed: UInt64, hasShares: Bool = false) {
    random = RandomNumbers(seed: seed)
    self.hasShares = hasShares
    hasVariants = random.once(in: 3)
    text = "nama: Uji\n"
    if hasVariants { text += "varian: {biasa: Biasa, khusus: Khusus}\n" }
    text += """
      pelaksana:
        pemohon: Pemohon
        loket: Loket
        bank: {nama: Bank, luar: ya}
        dinas: {nama: Dinas Lain, luar: ya, hitung: ya}
      langkah:

      """
    for _ in 0..<number(1...4) { addItem(indent: 2, isInBlock: false, depth: 0) }
    addStep("akhir", indent: 2, extra: ["selesai: ya"])
    addStep("tolak", indent: 2, extra: ["selesai: ya"])
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func line(_ text: String, _ indent: Int) {
    self.text += String(repeating: " ", count: indent) + text + "\n"
  }

  // MARK: Items

  private mutating func addItem(indent: Int, isInBlock: Bool, depth: Int) {
    switch number(0...9) {
    case 0 where depth < 2: addParallel(indent: indent, depth: depth)
    case 1 where depth < 2 && !isInBlock: addStage(indent: indent)
    case 2, 3, 4: addDecision(indent: indent, isInBlock: isInBlock, depth: depth)
    case 5: addStep(newID(), indent: indent, extra: [random.once(in: 2) ? "opsional: ya" : "bila: perlu"])
    case 6 where hasVariants: addStep(newID(), indent: indent, extra: ["untuk: khusus"])
    case 7 where !isInBlock: addLimited(indent: indent)
    default:
      let id = newID()
      addStep(id, indent: indent)
      if !isInBlock { earlier.append(id) }
    }
  }

  private mutating func newID() -> String {
    stepCount += 1
    return "s\(stepCount)"
  }

  private mutating func addStep(_ id: String, indent: Int, isTimed: Bool = true, extra: [String] = []) {
    line("- id: \(id)", indent)
    line("kegiatan: Kegiatan \(id)", indent + 2)
    let actor = ["loket", "loket", "pemohon", "bank", "dinas", "[loket, pemohon]"][number(0...5)]
    line("pelaksana: \(actor)", indent + 2)
    var account = actor == "pemohon" || actor == "bank" ? 2 : 0
    let counts = random.once(in: 6) ? random.once(in: 2) : nil
    if let counts {
      line("hitung: \(counts ? "ya" : "tidak")", indent + 2)
      account = counts ? 0 : 2
    }
    var minutes = Minutes()
    if isTimed {
      let (least, most) = interval()
      line("waktu: \(least)-\(most) menit", indent + 2)
      minutes.least[account] += least
      minutes.most[account] += most
      if random.once(in: 4) { addWait(to: &minutes, counts, indent + 2) }
    }
    steps[id] = minutes
    for field in extra { line(field, indent + 2) }
  }

  private mutating func addWait(to minutes: inout Minutes, _ counts: Bool?, _ indent: Int) {
    let (least, most) = interval()
    let isFromOutside = random.once(in: 2)
    line(
      isFromOutside ? "tunggu: {waktu: \(least)-\(most) menit, dari: bank}" : "tunggu: \(least)-\(most) menit", indent)
    let account = counts.map { $0 ? 1 : 2 } ?? (isFromOutside ? 2 : 1)
    minutes.least[account] += least
    minutes.most[account] += most
  }

  /// Never the same twice at its ends, so that the reader keeps it a range.
  private mutating func interval() -> (least: Int, most: Int) {
    let least = number(1...8)
    return (least, least + number(1...9))
  }

  private mutating func addLimited(indent: Int) {
    let id = newID()
    let limit = number(1...9)
    line("- id: \(id)", indent)
    line("kegiatan: Kegiatan \(id)", indent + 2)
    line("pelaksana: loket", indent + 2)
    line("batas: {waktu: \(limit) menit, lewat: tolak}", indent + 2)
    steps[id] = Minutes(least: [0, 0, 0], most: [limit, 0, 0])
    expiries[id] = Minutes(least: [limit, 0, 0], most: [limit, 0, 0])
  }

  private mutating func addDecision(indent: Int, isInBlock: Bool, depth: Int) {
    let id = newID()
    if !isInBlock, random.once(in: 2) { earlier.append(id) }
    let targets = earlier
    addStep(id, indent: indent)
    line("jika:", indent + 2)
    var left = 100
    line("ya: \(shared("lanjut", &left))", indent + 4)
    for label in ["tidak", "ragu", "lain"].prefix(number(1...3)) {
      switch number(0...4) {
      case 0 where !isInBlock: line("\(label): \(shared("tolak", &left))", indent + 4)
      case 1, 2:
        guard !isInBlock, let target = targets.randomElement(using: &random) else {
          line("\(label): \(shared("lanjut", &left))", indent + 4)
          continue
        }
        let overflow = ["", ", lewat: tolak", ", lewat: lanjut"][number(0...2)]
        hasOverflow = hasOverflow || !overflow.isEmpty
        line("\(label): \(shared(target, &left, ", maks: \(number(1...2)) kali\(overflow)"))", indent + 4)
      case 3 where depth < 2:
        line("\(label):", indent + 4)
        addStep(newID(), indent: indent + 6)
      default: line("\(label): \(shared("lanjut", &left))", indent + 4)
      }
    }
  }

  /// A way out of a decision, with a part of what is left of the hundred per cent.
  private mutating func shared(_ target: String, _ left: inout Int, _ more: String = "") -> String {
    guard hasShares, left > 5, !random.once(in: 5) else { return more.isEmpty ? target : "{ke: \(target)\(more)}" }
    let share = number(5...left)
    left -= share
    return "{ke: \(target)\(more), peluang: \(share)%}"
  }

  /// The same SOP with a step that takes so much longer.
  func lengthening(_ id: String, by minutes: Int, in account: Int) -> RandomProcedure {
    var longer = self
    longer.steps[id]?.most[account] += minutes
    return longer
  }

  private mutating func addParallel(indent: Int, depth: Int) {
    hasParallel = true
    line("- paralel:", indent)
    for branch in ["satu", "dua", "tiga"].prefix(number(2...3)) {
      line("\(branch):", indent + 6)
      let (outer, inner) = (earlier, number(1...2))
      earlier = []
      for _ in 0..<inner { addItem(indent: indent + 8, isInBlock: true, depth: depth + 1) }
      earlier = outer
    }
  }

  private mutating func addStage(indent: Int) {
    blockCount += 1
    let (least, most) = interval()
    line("- tahap: Tahap \(blockCount)", indent)
    line("id: b\(blockCount)", indent + 2)
    line("waktu: \(least)-\(most) menit", indent + 2)
    line("langkah:", indent + 2)
    stages["b\(blockCount)"] = Minutes(least: [least, 0, 0], most: [most, 0, 0])
    addStageStep(indent + 4, [])
    addStageStep(indent + 4, random.once(in: 2) ? ["jika: {baik: lanjut, buruk: tolak}"] : [])
  }

  private mutating func addStageStep(_ indent: Int, _ extra: [String]) {
    let id = newID()
    line("- id: \(id)", indent)
    line("kegiatan: Kegiatan \(id)", indent + 2)
    line("pelaksana: loket", indent + 2)
    for field in extra { line(field, indent + 2) }
    steps[id] = Minutes()
  }
}
