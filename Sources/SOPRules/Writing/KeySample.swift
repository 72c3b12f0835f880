import SOPModel

extension Keyword {
  /// A line as it may be written in a file: the key with a value of its shape.
  var sample: String {
    switch self {
    case .nama: "nama: Legalisasi Kutipan Akta"
    case .nomor: "nomor: 470/031/SOP/DISDUKCAPIL/2026"
    case .tanggal: "tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}"
    case .pembuatan, .efektif: "\(spelling): 2026-01-12"
    case .disahkanOleh: "disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah}"
    case .dasarHukum: "dasar_hukum: [UU 24/2013]"
    case .persyaratan: "persyaratan: [Kutipan akta asli, KTP-el]"
    case .syarat: "syarat: Fotokopi KTP-el"
    case .jangkaWaktu: "jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}"
    case .biaya: "biaya: gratis"
    case .tarif: "tarif: Rp25.000"
    case .hasil: "hasil: {terbit: Kutipan akta, ditolak: Surat penolakan}"
    case .varian: "varian: {umum: Umum, terlambat: Terlambat melapor}"
    case .mulai: "mulai: {loket: daftar, daring: unggah}"
    case .kalender: "kalender: {hari: kerja, hari_kerja: 5}"
    case .pengaduan: "pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris}"
    case .pejabat: "pejabat: {kepala_dinas: {jabatan: Kepala Dinas, nama: Siti Aminah}}"
    case .pelaksana: "pelaksana: loket"
    case .langkah: "langkah: [{kegiatan: Memeriksa berkas, pelaksana: loket}]"
    case .kegiatan: "kegiatan: Memeriksa berkas"
    case .kelengkapan: "kelengkapan: [persyaratan, Formulir F-2.01]"
    case .keluaran: "keluaran: tanda terima"
    case .dokumen: "dokumen: bukti bayar"
    case .waktu, .maks: "\(spelling): 15 menit"
    case .tunggu: "tunggu: {waktu: 3 hari kerja, dari: bank}"
    case .batas: "batas: {waktu: 7 hari kalender, lewat: tolak}"
    case .jika: "jika: {lengkap: lanjut, tidak lengkap: mulai}"
    case .bila: "bila: data berbeda"
    case .paralel: "paralel: {data: [{kegiatan: Memverifikasi data}], nik: [{kegiatan: Mencocokkan NIK}]}"
    case .ke: "ke: periksa"
    case .lanjut, .lewat: "\(spelling): serah"
    case .selesai: "selesai: ya"
    case .harap: "harap: {hasil: terbit, waktu: maks 2 hari kerja}"
    default: "\(spelling): ..."
    }
  }
}
