/// A small SOP with fees, as text, and what each of its fees comes to.
struct RandomFeeProcedure {
  struct Fee {
    /// `nil`: paid at the start.
    var step: String?
    var variant: String?
    var lower: Int
    /// `nil` where nothing limits it.
    var upper: Int?
    var isDeposit = false
    var isMeasured = true
  }

  private(set) var text = ""
  private(set) var fees: [Fee] = []
  private var numbers: RandomNumbers
  private var count = 0
  private let most: Int
  private var stepsWithFee: [String] = []
  private let hasLimits: Bool
  private let hasFlatBranches: Bool

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
    most = Int.random(in: 3...11, using: &numbers)
    hasLimits = !numbers.once(in: 3)
    hasFlatBranches = numbers.once(in: 3)
    var steps = ""
    writeList(indent: 0, scope: [], mayLeave: true, depth: 0, into: &steps)
    count += 1
    steps += "- {id: s\(count), kegiatan: s\(count), selesai: terbit}\n"
    let names = (1...count).map { "s\($0)" }
    writeFees(names)
    text += "varian: {a: A, b: B}\nsatuan: {lembar: 2-3}\nhasil: {terbit: Surat, ditolak: Penolakan}\nlangkah:\n"
    text += steps.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
  }

  // MARK: Fees

  private mutating func writeFees(_ names: [String]) {
    text = "biaya:\n"
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let amount = 1 << Int.random(in: 0...6, using: &numbers)
      var (fee, tariff) = Self.fee(Int.random(in: 0...9, using: &numbers), amount * 1000)
      if !numbers.once(in: 6) { fee.step = names.randomElement(using: &numbers) }
      if numbers.once(in: 4) { fee.variant = Bool.random(using: &numbers) ? "a" : "b" }
      fee.isDeposit = numbers.once(in: 5)
      text += "  - {\(tariff)"
      if let step = fee.step { text += ", dibayar: \(step)" }
      if let variant = fee.variant { text += ", untuk: \(variant)" }
      if fee.isDeposit { text += ", jenis: titipan" }
      if numbers.once(in: 5) {
        text += ", bila: diminta"
        fee.lower = 0
      }
      text += ", dasar: Perda 3/2024}\n"
      fees.append(fee)
    }
  }

  private static func fee(_ form: Int, _ amount: Int) -> (Fee, String) {
    func fee(_ lower: Int, _ upper: Int?, isMeasured: Bool = true) -> Fee {
      Fee(step: nil, variant: nil, lower: lower, upper: upper, isMeasured: isMeasured)
    }
    switch form {
    case 0: return (fee(amount, amount * 3), "tarif: Rp\(amount)-Rp\(amount * 3)")
    case 1: return (fee(0, amount), "tarif: maks Rp\(amount)")
    case 2: return (fee(amount, nil), "tarif: min Rp\(amount)")
    case 3: return (fee(amount * 2, amount * 3), "tarif: Rp\(amount) per lembar")
    case 4: return (fee(amount, amount * 5), "tarif: {x: Rp\(amount), y: Rp\(amount * 5)}, pilih: satu")
    case 5: return (fee(amount, amount * 6), "tarif: {x: Rp\(amount), y: Rp\(amount * 5)}, pilih: beberapa")
    case 6: return (fee(0, 0, isMeasured: false), "tarif: dihitung")
    default: return (fee(amount, amount), "tarif: Rp\(amount)")
    }
  }

  // MARK: Steps

  private mutating func writeList(indent: Int, scope: [String], mayLeave: Bool, depth: Int, into steps: inout String) {
    var scope = scope
    for _ in 0..<Int.random(in: 1...3, using: &numbers) where count < most {
      count += 1
      let id = "s\(count)"
      scope.append(id)
      let start = String(repeating: " ", count: indent) + "- {id: \(id), kegiatan: \(id)"
      let open = String(repeating: " ", count: indent)
      switch Int.random(in: 0...8, using: &numbers) {
      case 0...2 where depth < 3:
        writeDecision(id, indent: indent, scope: scope, mayLeave: mayLeave, depth: depth, into: &steps)
      case 3 where depth < 2:
        steps += start + "}\n" + open + "- paralel:\n"
        for _ in 0..<2 {
          steps += open + "    -\n"
          writeList(indent: indent + 6, scope: [], mayLeave: false, depth: depth + 1, into: &steps)
          count += 1
          steps += open + "      - {id: s\(count), kegiatan: s\(count)}\n"
        }
      case 4 where hasFlatBranches && depth == 0 && mayLeave:
        let (left, right, after) = (count + 1, count + 2, count + 3)
        count += 3
        steps += start + ", lanjut: [s\(left), s\(right)]}\n"
        steps += open + "- {id: s\(left), kegiatan: s\(left), bila: perlu}\n"
        steps += open + "- {id: s\(right), kegiatan: s\(right)}\n"
        steps += open + "- {id: s\(after), kegiatan: s\(after), setelah: [s\(left), s\(right)]}\n"
      case 5: steps += start + ", bila: perlu}\n"
      case 6: steps += start + ", untuk: \(Bool.random(using: &numbers) ? "a" : "b")}\n"
      case 7:
        let way = destination(scope: scope, mayLeave: mayLeave)
        steps += start + ", batas: {waktu: 2 jam, lewat: \(way)}}\n"
      default: steps += start + "}\n"
      }
    }
  }

  private mutating func writeDecision(
    _ id: String, indent: Int, scope: [String], mayLeave: Bool, depth: Int, into steps: inout String
  ) {
    let open = String(repeating: " ", count: indent)
    steps += open + "- id: \(id)\n" + open + "  kegiatan: \(id)\n" + open + "  jika:\n"
    steps += open + "    ya: lanjut\n"
    for outcome in 0..<Int.random(in: 1...2, using: &numbers) {
      if Bool.random(using: &numbers), count < most {
        steps += open + "    o\(outcome):\n"
        count += 1
        steps += open + "      - {id: s\(count), kegiatan: s\(count)}\n"
        let inner = scope + ["s\(count)"]
        writeList(indent: indent + 6, scope: inner, mayLeave: mayLeave, depth: depth + 1, into: &steps)
      } else {
        steps += open + "    o\(outcome): \(destination(scope: scope, mayLeave: mayLeave))\n"
      }
    }
  }

  /// Where an outcome or a time limit leads.
  private mutating func destination(scope: [String], mayLeave: Bool) -> String {
    guard let back = scope.randomElement(using: &numbers), !numbers.once(in: 3) else {
      return mayLeave ? (numbers.once(in: 4) ? "belum diatur" : "selesai ditolak") : "lanjut"
    }
    guard hasLimits, !numbers.once(in: 4) else { return back }
    let way = mayLeave ? "selesai ditolak" : "lanjut"
    return "{ke: \(back), maks: \(Int.random(in: 1...2, using: &numbers)) kali, lewat: \(way)}"
  }
}
