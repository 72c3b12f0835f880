import SOPSyntax
import SOPText
import Testing

/// One mistake an author makes in one line, wherever the line allows it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The faulty line, or nil where this mistake cannot be made; `next` is the line below.
  let make: @Sendable (_ line: String, _ next: String) -> String?

  static let all: [Mistake] = [
    Mistake(testDescription: "a second colon") { line, _ in isPair(line) ? line + ": lagi" : nil },
    Mistake(testDescription: "a star before the value") { line, _ in inValue(line) { "*" + $0 + " x" } },
    Mistake(testDescription: "a quote that is not closed") { line, _ in inValue(line) { "\"" + $0 } },
    Mistake(testDescription: "text after a quote") { line, _ in inValue(line) { "\"x\" " + $0 } },
    Mistake(testDescription: "a lone dash") { line, _ in inValue(line) { _ in "-" } },
    Mistake(testDescription: "no space after the colon") { line, next in
      isPair(line) && indent(next) <= indent(line) ? line.replacing(": ", with: ":", maxReplacements: 1) : nil
    },
    Mistake(testDescription: "no closing bracket") { line, _ in
      line.hasSuffix("]") || line.hasSuffix("}") ? String(line.dropLast()) : nil
    },
    Mistake(testDescription: "no space after the dash") { line, _ in
      line.contains("- ") && !line.contains("- {") ? line.replacing("- ", with: "-", maxReplacements: 1) : nil
    },
    Mistake(testDescription: "a tab in front") { line, _ in
      indent(line) > 3 ? "\t" + line.drop { $0 == " " } : nil
    },
    Mistake(testDescription: "a space too many") { line, next in
      indent(line) > 3 && !line.contains("- ") && isPair(line) && indent(next) <= indent(line) ? " " + line : nil
    },
    Mistake(testDescription: "a space too few") { line, _ in indent(line) > 3 ? String(line.dropFirst()) : nil },
    Mistake(testDescription: "a stray text below") { line, _ in
      isPair(line) && !line.contains("- ")
        ? line + "\n" + String(repeating: " ", count: indent(line)) + "teks saja" : nil
    },
  ]

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  /// `kunci: nilai`, the value plain.
  private static func isPair(_ line: String) -> Bool {
    guard let colon = line.firstRange(of: ": ") else { return false }
    return !line.contains { "[{\"'".contains($0) } && colon.upperBound < line.endIndex
  }

  private static func inValue(_ line: String, _ change: (String) -> String) -> String? {
    guard isPair(line), let colon = line.firstRange(of: ": ") else { return nil }
    return line[..<colon.upperBound] + change(String(line[colon.upperBound...]))
  }
}

@Suite("One mistake")
struct SingleFaultTests {
  private static let procedure = """
    nama: Legalisasi Kutipan Akta
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    dasar_hukum: [UU 24/2013 tentang Administrasi, Permendagri 109/2019]
    persyaratan:
      - Kutipan akta asli
      - {syarat: Fotokopi kutipan akta, jumlah: maks 5 lembar}
    pelaksana:
        pemohon: Pemohon
        loket:
            nama: Petugas Loket
            jumlah: 4
        kabid: Kepala Bidang
    langkah:
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
      - kegiatan: Mencocokkan fotokopi dengan asli
        pelaksana: loket
        jika:
          lengkap: lanjut
          tidak lengkap: {ke: mulai, maks: 2 kali}
        waktu: 10 menit
      - kegiatan: Menandatangani legalisasi
        pelaksana: [kabid, loket]
        waktu: 1-2 jam
    """

  @Test("One mistake in one line is one fault at that line", arguments: Mistake.all)
  func oneFault(mistake: Mistake) {
    let lines = Self.procedure.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var made = 0
    for (index, line) in lines.enumerated() {
      guard let faulty = mistake.make(line, index + 1 < lines.count ? lines[index + 1] : "") else { continue }
      made += 1
      var changed = lines
      changed[index] = faulty
      let sample = Sample(changed.joined(separator: "\n") + "\n")
      let table = LineTable(sample.source)
      let places = sample.document.problems.map { table.position(of: $0.span.start).line }
      // Of two lines that do not fit each other, either may be the wrong one.
      let allowed = index + 1...index + 2
      #expect(
        places.count == 1 && places.allSatisfy(allowed.contains), "line \(index + 1) '\(faulty)': \(sample.problems)")
    }
    #expect(made > 2)
  }
}
