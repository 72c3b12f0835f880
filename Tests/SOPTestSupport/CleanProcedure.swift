/// A clean SOP with everything the standard asks for, which completes a part of one to a whole file.
public enum CleanProcedure {
  /// Its lines without some of its top-level keys, in order.
  public static func lines(without keys: Set<String>) -> [String] {
    sections.filter { !keys.contains($0.key) }.flatMap(\.lines)
  }

  /// The top-level keys that some lines write. `hasil` stands in for `produk`.
  public static func keys(writtenBy lines: [String]) -> Set<String> {
    var written = Set(lines.compactMap(topLevelKey))
    if written.contains("hasil") { written.insert("produk") }
    return written
  }

  private static func topLevelKey(_ line: String) -> String? {
    guard let first = line.first, !" \t#-".contains(first), let colon = line.firstIndex(of: ":") else { return nil }
    return String(line[..<colon])
  }

  private static let sections: [(key: String, lines: [String])] = {
    var sections: [(key: String, lines: [String])] = []
    for line in text.split(separator: "\n").map(String.init) {
      if let key = topLevelKey(line) {
        sections.append((key, [line]))
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }()

  public static let text = """
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
