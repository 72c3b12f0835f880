import SOPText

extension Keyword {
  /// The keyword of a context that was probably meant: one that other forms and habits call so, or the nearest spelling.
  /// For what is printed, and bounded by the caller: compares with every key of the context.
  public static func meant(by written: String, in context: KeyContext) -> Keyword? {
    let keys = Vocabulary.shared.keys(of: context)
    let folded = String(written.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    if let known = otherNames.first(where: { keys.contains($0.key) && $0.names.contains(folded) }) { return known.key }
    guard let nearest = NearestName.nearest(to: written, among: keys.lazy.map(\.spelling)) else { return nil }
    return keys.first { $0.spelling == nearest }
  }

  /// What else people write: other words of the official form, other tools' words, English.
  private static let otherNames: [(key: Keyword, names: [String])] = [
    (.kegiatan, ["aktivitas", "aktifitas", "uraian", "uraian_kegiatan", "uraian_prosedur", "tindakan", "activity"]),
    (.kelengkapan, ["input", "masukan", "persyaratan", "syarat", "perlengkapan", "dokumen", "berkas", "bahan"]),
    (.keluaran, ["output", "luaran", "hasil", "produk"]),
    (.waktu, ["durasi", "lama", "lama_waktu", "jangka_waktu", "duration", "time"]),
    (.jika, ["keputusan", "pilihan", "cabang", "if", "decision"]),
    (.bila, ["kondisi", "apabila", "ketika", "when"]),
    (.lanjut, ["selanjutnya", "berikutnya", "ke", "next", "goto"]),
    (.paralel, ["bersamaan", "serentak", "parallel"]),
    (.keterangan, ["catatan", "ket", "remark", "remarks", "note"]),
    (
      .pelaksana,
      [
        "aktor", "oleh", "dilakukan_oleh", "pelaku", "petugas", "penanggung_jawab", "pic", "actor", "actors", "role",
        "roles",
      ]
    ),
    (.langkah, ["langkah_langkah", "prosedur", "alur", "tahapan", "uraian_prosedur", "steps", "step"]),
    (.nomor, ["nomor_sop", "no_sop", "no", "number"]),
    (.tanggal, ["tanggal_pembuatan", "tanggal_efektif", "tanggal_revisi", "tgl", "date"]),
    (.disahkanOleh, ["disahkan", "pengesahan", "pengesah", "disetujui_oleh", "pejabat_pengesah"]),
    (.dasarHukum, ["dasar", "hukum", "landasan_hukum", "peraturan"]),
    (.kualifikasiPelaksana, ["kualifikasi", "kompetensi", "kompetensi_pelaksana"]),
    (.peralatan, ["perlengkapan", "alat", "peralatan_perlengkapan"]),
    (.pencatatan, ["pendataan", "pencatatan_pendataan", "pencatatan_dan_pendataan"]),
    (.persyaratan, ["syarat", "syarat_syarat", "requirements"]),
    (.jangkaWaktu, ["waktu", "waktu_penyelesaian", "waktu_pelayanan", "lama_pelayanan", "janji_layanan"]),
    (.biaya, ["tarif", "retribusi", "biaya_tarif", "fee"]),
    (.tarif, ["harga", "jumlah", "biaya", "besaran"]),
    (.produk, ["produk_layanan", "produk_pelayanan", "output", "keluaran"]),
    (.sarana, ["fasilitas", "prasarana", "sarana_prasarana"]),
    (.jumlahPelaksana, ["jumlah_petugas", "jumlah_pegawai"]),
    (.jabatan, ["posisi", "nama_jabatan"]),
    (.nama, ["judul", "nama_sop", "name", "title"]),
    (.selesai, ["akhir", "berakhir", "end"]),
  ]
}

extension KeyContext {
  /// The kinds of map in which a key of this spelling may stand.
  public static func contexts(having spelling: String) -> [KeyContext] {
    allCases.filter { $0.keys.contains(spelling) }
  }
}
