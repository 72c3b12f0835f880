import SOPModel

extension Keyword {
  /// What stands behind it is a text for people, one or a list; behind other keys it has a form of its own.
  var takesProse: Bool {
    switch self {
    case .nama, .unit, .kegiatan, .keterangan, .kelengkapan, .keluaran, .dokumen, .syarat, .persyaratan, .formulir,
      .masukan, .memuat, .peralatan, .pencatatan, .peringatan, .dasarHukum, .kualifikasiPelaksana, .keterkaitan,
      .sarana, .saranaKhusus, .atribut, .alamat, .jabatan, .kanal, .petugas, .media, .isi, .produk, .visi, .misi,
      .motto, .pengawasanInternal, .jaminanPelayanan, .jaminanKeamanan, .ringkasan, .ruangLingkup, .kompetensi,
      .dipublikasikan, .penghargaan, .wajib:
      true
    default: false
    }
  }
}
