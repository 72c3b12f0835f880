import SOPRules

/// Completes the text of a rule example to a whole file and reads its marks.
struct ExampleFrame {
  /// A finding expected at a place: the carets of a mark, on the line above it.
  struct Mark: Hashable, CustomStringConvertible {
    let code: String
    /// Counted from 1 in the completed file.
    let line: Int
    /// Bytes of the line, half open; carets of width one also match an empty span.
    let columns: Range<Int>

    /// As narrow as a mark can be at its column: one caret, or the `#` itself and one.
    var isNarrow: Bool { columns.count == 1 || columns.lowerBound == 0 && columns.count == 2 }

    var description: String { "\(code) \(line):\(columns.lowerBound + 1)-\(columns.upperBound)" }
  }

  let text: String
  let marks: [Mark]
  /// Lines of the completed file that come from the example, from 1.
  let ownLines: Range<Int>

  init(_ example: RuleExample) {
    let own = example.lines.map(\.text)
    let frame = Self.frame(example.frame, own)
    text = (frame.before + own.map { $0.isEmpty ? $0 : frame.indent + $0 } + frame.after).joined(separator: "\n") + "\n"
    let shift = frame.indent.utf8.count
    marks = example.lines.enumerated().flatMap { index, line in
      line.marks.map { mark in
        let columns = (mark.columns.lowerBound + shift)..<(mark.columns.upperBound + shift)
        return Mark(code: mark.code, line: frame.before.count + index + 1, columns: columns)
      }
    }
    ownLines = (frame.before.count + 1)..<(frame.before.count + 1 + own.count)
  }

  private static func frame(
    _ frame: RuleExample.Frame, _ own: [String]
  ) -> (before: [String], after: [String], indent: String) {
    switch frame {
    case .file, .office: return ([], [], "")
    case .steps:
      let text = own.joined(separator: "\n")
      let rest = clean.filter { $0.key != "langkah" }.flatMap(\.lines).filter { line in
        // A role that the steps do not name would be a finding of its own.
        !["  pemohon:", "  loket:"].contains { line.hasPrefix($0) && !text.contains($0.dropFirst(2).dropLast()) }
      }
      return (rest + ["langkah:"], [], "  ")
    case .top:
      var written = Set(own.compactMap(topLevelKey))
      if written.contains("hasil") { written.insert("produk") }
      return (clean.filter { !written.contains($0.key) }.flatMap(\.lines), [], "")
    }
  }

  private static func topLevelKey(_ line: String) -> String? {
    guard let first = line.first, first != " ", first != "#", first != "-", let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[..<colon])
  }

  /// A clean SOP, key by key, with everything the standard asks for.
  private static let clean: [(key: String, lines: [String])] = {
    var keys: [(key: String, lines: [String])] = []
    for line in cleanText.split(separator: "\n").map(String.init) {
      if let key = topLevelKey(line) {
        keys.append((key, [line]))
      } else {
        keys[keys.count - 1].lines.append(line)
      }
    }
    return keys
  }()

  static let cleanText = """
    nama: Legalisasi Kutipan Akta
    nomor: 470/031/SOP/DISDUKCAPIL/2026
    unit: Bidang Pencatatan Sipil
    tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
    disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198001012005012001"}
    dasar_hukum: [UU 24/2013 tentang Administrasi Kependudukan]
    kualifikasi_pelaksana: [Memahami administrasi kependudukan]
    keterkaitan: tidak ada
    peralatan: [Cap legalisasi]
    peringatan: [Jika fotokopi tidak dicocokkan dengan asli maka dokumen palsu dapat beredar]
    pencatatan: [Register legalisasi]
    persyaratan: [Kutipan akta asli]
    jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
    biaya: gratis
    produk: kutipan
    pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}
    sarana: [Ruang tunggu]
    sarana_khusus: [Loket prioritas]
    pengawasan_internal: Kepala Bidang memeriksa register setiap minggu
    jumlah_pelaksana: 4 orang
    jaminan_pelayanan: Pelayanan diulang tanpa biaya bila tidak sesuai standar
    jaminan_keamanan: Dokumen bercap basah
    evaluasi_kinerja: {cara: SKM, setiap: 6 bulan}
    kalender: {hari: kerja}
    pelaksana:
      pemohon: Pemohon
      loket: Petugas Loket
    langkah:
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 10 menit
        keluaran: kutipan
    """
}
