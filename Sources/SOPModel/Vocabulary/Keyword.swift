/// Every key of the language, as the official form names it. Case names follow the spelling in the file.
public enum Keyword: UInt8, Sendable, CaseIterable {
  case nama
  case nomor
  case unit
  case sifat
  case tanggal
  case pembuatan
  case revisi
  case efektif
  case disahkanOleh
  case dasarHukum
  case kualifikasiPelaksana
  case keterkaitan
  case peralatan
  case peringatan
  case pencatatan
  case singkatanIstilah
  case ruangLingkup
  case ringkasan
  case opd
  case persyaratan
  case formulir
  case masukan
  case jangkaWaktu
  case biaya
  case produk
  case hasil
  case varian
  case mulai
  case jamLayanan
  case peristiwa
  case satuan
  case volume
  case uji
  case penetapan
  case sk
  case pelibatan
  case tinjauUlang
  case media
  case jumlahPelaksana
  case komponenLain
  case pelaksana
  case langkah
  case lembar
  case bentuk
  case singkatan
  case pemda
  case alamat
  case logo
  case pejabat
  case kalender
  case polaNomor
  case pengaduan
  case maklumat
  case visi
  case misi
  case motto
  case sarana
  case saranaKhusus
  case atribut
  case penghargaan
  case pengawasanInternal
  case jaminanPelayanan
  case jaminanKeamanan
  case evaluasiKinerja
  case standar
  case pemeriksaan
  case jabatan
  case nip
  case jumlah
  case kompetensi
  case jenis
  case luar
  case hitung
  case kanal
  case petugas
  case jawab
  case selesai
  case isi
  case ditetapkan
  case hari
  case hariKerja
  case jamKerja
  case waktuEfektif
  case libur
  case jam
  case istirahat
  case ramadan
  case cutiBersama
  case masuk
  case dari
  case sampai
  case cara
  case setiap
  case nilai
  case tahun
  case dipublikasikan
  case syarat
  case bila
  case untuk
  case kecuali
  case salahSatu
  case keterangan
  case dokumen
  case memuat
  case rangkap
  case tarif
  case dasar
  case dibayar
  case pilih
  case maks
  case sejak
  case selainItu
  case perpanjangan
  case berlaku
  case wajib
  case penyerahan
  case keSop
  case harap
  case waktu
  case waktuSeluruhnya
  case melalui
  case id
  case no
  case kegiatan
  case paraf
  case tandaTangan
  case diputus
  case kelengkapan
  case tunggu
  case batas
  case palingLambat
  case palingCepat
  case keluaran
  case jika
  case lanjut
  case setelah
  case opsional
  case paralel
  case tahap
  case panggil
  case ke
  case lewat
  case peluang
  case berurutan
  case masingMasing
  case kolom
  case urutan
  case nomorKolom
  case kertas

  /// As it is written in a file: snake_case, no second spelling.
  public var spelling: String {
    switch self {
    case .nama: "nama"
    case .nomor: "nomor"
    case .unit: "unit"
    case .sifat: "sifat"
    case .tanggal: "tanggal"
    case .pembuatan: "pembuatan"
    case .revisi: "revisi"
    case .efektif: "efektif"
    case .disahkanOleh: "disahkan_oleh"
    case .dasarHukum: "dasar_hukum"
    case .kualifikasiPelaksana: "kualifikasi_pelaksana"
    case .keterkaitan: "keterkaitan"
    case .peralatan: "peralatan"
    case .peringatan: "peringatan"
    case .pencatatan: "pencatatan"
    case .singkatanIstilah: "singkatan_istilah"
    case .ruangLingkup: "ruang_lingkup"
    case .ringkasan: "ringkasan"
    case .opd: "opd"
    case .persyaratan: "persyaratan"
    case .formulir: "formulir"
    case .masukan: "masukan"
    case .jangkaWaktu: "jangka_waktu"
    case .biaya: "biaya"
    case .produk: "produk"
    case .hasil: "hasil"
    case .varian: "varian"
    case .mulai: "mulai"
    case .jamLayanan: "jam_layanan"
    case .peristiwa: "peristiwa"
    case .satuan: "satuan"
    case .volume: "volume"
    case .uji: "uji"
    case .penetapan: "penetapan"
    case .sk: "sk"
    case .pelibatan: "pelibatan"
    case .tinjauUlang: "tinjau_ulang"
    case .media: "media"
    case .jumlahPelaksana: "jumlah_pelaksana"
    case .komponenLain: "komponen_lain"
    case .pelaksana: "pelaksana"
    case .langkah: "langkah"
    case .lembar: "lembar"
    case .bentuk: "bentuk"
    case .singkatan: "singkatan"
    case .pemda: "pemda"
    case .alamat: "alamat"
    case .logo: "logo"
    case .pejabat: "pejabat"
    case .kalender: "kalender"
    case .polaNomor: "pola_nomor"
    case .pengaduan: "pengaduan"
    case .maklumat: "maklumat"
    case .visi: "visi"
    case .misi: "misi"
    case .motto: "motto"
    case .sarana: "sarana"
    case .saranaKhusus: "sarana_khusus"
    case .atribut: "atribut"
    case .penghargaan: "penghargaan"
    case .pengawasanInternal: "pengawasan_internal"
    case .jaminanPelayanan: "jaminan_pelayanan"
    case .jaminanKeamanan: "jaminan_keamanan"
    case .evaluasiKinerja: "evaluasi_kinerja"
    case .standar: "standar"
    case .pemeriksaan: "pemeriksaan"
    case .jabatan: "jabatan"
    case .nip: "nip"
    case .jumlah: "jumlah"
    case .kompetensi: "kompetensi"
    case .jenis: "jenis"
    case .luar: "luar"
    case .hitung: "hitung"
    case .kanal: "kanal"
    case .petugas: "petugas"
    case .jawab: "jawab"
    case .selesai: "selesai"
    case .isi: "isi"
    case .ditetapkan: "ditetapkan"
    case .hari: "hari"
    case .hariKerja: "hari_kerja"
    case .jamKerja: "jam_kerja"
    case .waktuEfektif: "waktu_efektif"
    case .libur: "libur"
    case .jam: "jam"
    case .istirahat: "istirahat"
    case .ramadan: "ramadan"
    case .cutiBersama: "cuti_bersama"
    case .masuk: "masuk"
    case .dari: "dari"
    case .sampai: "sampai"
    case .cara: "cara"
    case .setiap: "setiap"
    case .nilai: "nilai"
    case .tahun: "tahun"
    case .dipublikasikan: "dipublikasikan"
    case .syarat: "syarat"
    case .bila: "bila"
    case .untuk: "untuk"
    case .kecuali: "kecuali"
    case .salahSatu: "salah_satu"
    case .keterangan: "keterangan"
    case .dokumen: "dokumen"
    case .memuat: "memuat"
    case .rangkap: "rangkap"
    case .tarif: "tarif"
    case .dasar: "dasar"
    case .dibayar: "dibayar"
    case .pilih: "pilih"
    case .maks: "maks"
    case .sejak: "sejak"
    case .selainItu: "selain_itu"
    case .perpanjangan: "perpanjangan"
    case .berlaku: "berlaku"
    case .wajib: "wajib"
    case .penyerahan: "penyerahan"
    case .keSop: "ke_sop"
    case .harap: "harap"
    case .waktu: "waktu"
    case .waktuSeluruhnya: "waktu_seluruhnya"
    case .melalui: "melalui"
    case .id: "id"
    case .no: "no"
    case .kegiatan: "kegiatan"
    case .paraf: "paraf"
    case .tandaTangan: "tanda_tangan"
    case .diputus: "diputus"
    case .kelengkapan: "kelengkapan"
    case .tunggu: "tunggu"
    case .batas: "batas"
    case .palingLambat: "paling_lambat"
    case .palingCepat: "paling_cepat"
    case .keluaran: "keluaran"
    case .jika: "jika"
    case .lanjut: "lanjut"
    case .setelah: "setelah"
    case .opsional: "opsional"
    case .paralel: "paralel"
    case .tahap: "tahap"
    case .panggil: "panggil"
    case .ke: "ke"
    case .lewat: "lewat"
    case .peluang: "peluang"
    case .berurutan: "berurutan"
    case .masingMasing: "masing_masing"
    case .kolom: "kolom"
    case .urutan: "urutan"
    case .nomorKolom: "nomor_kolom"
    case .kertas: "kertas"
    }
  }
}
