/// An activity of office work: its verb in the active voice and the other forms in which sheets name it.
struct OfficeVerb: Sendable {
  let active: StaticString
  /// The bare root, as in an order ('periksa') and behind `di-` ('diperiksa'); blanks between several.
  let roots: StaticString
  /// The noun ('pemeriksaan'); blanks between several.
  let nouns: StaticString

  init(_ active: StaticString, roots: StaticString = "", nouns: StaticString = "") {
    self.active = active
    self.roots = roots
    self.nouns = nouns
  }

  /// How a word that is no active verb names an activity.
  enum Form: Sendable {
    case root
    case passive
    case noun
  }

  /// The verb that a word of any case names in another form, and which; `nil` for a word that is not in the list.
  /// Linear in the list: for words about which something is to be said.
  static func named(_ word: ArraySlice<UInt8>) -> (verb: OfficeVerb, form: Form)? {
    let isPassive = word.count > 4 && word.prefix(2).elementsEqual("di".utf8) { $0.inLowerCase == $1 }
    for verb in all {
      if isPassive, contains(word.dropFirst(2), in: verb.roots) { return (verb, .passive) }
      if contains(word, in: verb.roots) { return (verb, .root) }
      if contains(word, in: verb.nouns) { return (verb, .noun) }
    }
    return nil
  }

  /// Whether a word that begins with `di` is a verb in the passive voice.
  static func isPassive(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count > 6, word.suffix(3).elementsEqual("kan".utf8) { return true }
    return named(word)?.form == .passive
  }

  private static func contains(_ word: ArraySlice<UInt8>, in words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      words.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(word) { $0 == $1.inLowerCase } }
    }
  }

  /// What offices do, from sheets that were read and from the guide to writing them.
  static let all: [OfficeVerb] = [
    OfficeVerb("mengagendakan", roots: "agendakan agenda", nouns: "pengagendaan"),
    OfficeVerb("mengajukan", roots: "ajukan", nouns: "pengajuan"),
    OfficeVerb("mengambil", roots: "ambil", nouns: "pengambilan"),
    OfficeVerb("menganalisis", roots: "analisis analisa", nouns: "penganalisisan"),
    OfficeVerb("mengantar", roots: "antar antarkan"),
    OfficeVerb("mengarsipkan", roots: "arsipkan arsip", nouns: "pengarsipan"),
    OfficeVerb("membaca", roots: "baca", nouns: "pembacaan"),
    OfficeVerb("membagikan", roots: "bagikan bagi", nouns: "pembagian"),
    OfficeVerb("membahas", roots: "bahas", nouns: "pembahasan"),
    OfficeVerb("membalas", roots: "balas"),
    OfficeVerb("membawa", roots: "bawa"),
    OfficeVerb("membayar", roots: "bayar bayarkan", nouns: "pembayaran"),
    OfficeVerb("memberikan", roots: "berikan beri", nouns: "pemberian"),
    OfficeVerb("memberitahukan", roots: "beritahukan beritahu", nouns: "pemberitahuan"),
    OfficeVerb("membuat", roots: "buat", nouns: "pembuatan"),
    OfficeVerb("membuka", roots: "buka", nouns: "pembukaan"),
    OfficeVerb("mencari", roots: "cari", nouns: "pencarian"),
    OfficeVerb("mencatat", roots: "catat", nouns: "pencatatan"),
    OfficeVerb("mencetak", roots: "cetak print", nouns: "pencetakan"),
    OfficeVerb("mengecek", roots: "cek", nouns: "pengecekan"),
    OfficeVerb("mencocokkan", roots: "cocokkan", nouns: "pencocokan"),
    OfficeVerb("mendaftarkan", roots: "daftarkan"),
    OfficeVerb("mendisposisikan", roots: "disposisikan disposisi", nouns: "pendisposisian"),
    OfficeVerb("mendistribusikan", roots: "distribusikan", nouns: "pendistribusian distribusi"),
    OfficeVerb("mendokumentasikan", roots: "dokumentasikan", nouns: "pendokumentasian dokumentasi"),
    OfficeVerb("mengentri", roots: "entri entry", nouns: "pengentrian"),
    OfficeVerb("mengevaluasi", roots: "evaluasi", nouns: "pengevaluasian"),
    OfficeVerb("menggandakan", roots: "gandakan", nouns: "penggandaan fotokopi"),
    OfficeVerb("menghitung", roots: "hitung", nouns: "penghitungan perhitungan"),
    OfficeVerb("menghubungi", roots: "hubungi"),
    OfficeVerb("mengidentifikasi", roots: "identifikasi", nouns: "pengidentifikasian"),
    OfficeVerb("memasukkan", roots: "input masukkan inputkan", nouns: "penginputan pemasukan"),
    OfficeVerb("mengisi", roots: "isi isikan", nouns: "pengisian"),
    OfficeVerb("mengirim", roots: "kirim kirimkan", nouns: "pengiriman"),
    OfficeVerb("mengembalikan", roots: "kembalikan", nouns: "pengembalian"),
    OfficeVerb("mengklarifikasi", roots: "klarifikasi"),
    OfficeVerb("berkonsultasi", nouns: "konsultasi"),
    OfficeVerb("mengonsep", roots: "konsep", nouns: "pengonsepan"),
    OfficeVerb("berkoordinasi", roots: "koordinasikan", nouns: "koordinasi pengoordinasian"),
    OfficeVerb("mengoreksi", roots: "koreksi", nouns: "pengoreksian"),
    OfficeVerb("mengumpulkan", roots: "kumpulkan", nouns: "pengumpulan"),
    OfficeVerb("mengumumkan", roots: "umumkan", nouns: "pengumuman"),
    OfficeVerb("melaksanakan", roots: "laksanakan", nouns: "pelaksanaan"),
    OfficeVerb("melakukan", roots: "lakukan"),
    OfficeVerb("melapor", roots: "lapor"),
    OfficeVerb("melaporkan", roots: "laporkan", nouns: "pelaporan"),
    OfficeVerb("melegalisasi", roots: "legalisasi legalisir"),
    OfficeVerb("melengkapi", roots: "lengkapi"),
    OfficeVerb("meminta", roots: "minta"),
    OfficeVerb("memohon", roots: "mohon"),
    OfficeVerb("memantau", roots: "pantau", nouns: "pemantauan monitoring"),
    OfficeVerb("memanggil", roots: "panggil", nouns: "pemanggilan"),
    OfficeVerb("memaraf", roots: "paraf", nouns: "pemarafan"),
    OfficeVerb("memasang", roots: "pasang", nouns: "pemasangan"),
    OfficeVerb("mempelajari", roots: "pelajari"),
    OfficeVerb("memperbaiki", roots: "perbaiki", nouns: "perbaikan"),
    OfficeVerb("memperbarui", roots: "perbarui update", nouns: "pembaruan pemutakhiran"),
    OfficeVerb("memeriksa", roots: "periksa", nouns: "pemeriksaan"),
    OfficeVerb("memilah", roots: "pilah", nouns: "pemilahan"),
    OfficeVerb("memilih", roots: "pilih", nouns: "pemilihan"),
    OfficeVerb("memproses", nouns: "pemrosesan"),
    OfficeVerb("memutuskan", roots: "putuskan"),
    OfficeVerb("merekap", roots: "rekap", nouns: "rekapitulasi perekapan"),
    OfficeVerb("merekam", roots: "rekam", nouns: "perekaman"),
    OfficeVerb("meregistrasi", roots: "registrasikan"),
    OfficeVerb("mereviu", roots: "reviu review"),
    OfficeVerb("merevisi", roots: "revisi", nouns: "perevisian"),
    OfficeVerb("mengesahkan", roots: "sahkan", nouns: "pengesahan"),
    OfficeVerb("menyampaikan", roots: "sampaikan", nouns: "penyampaian"),
    OfficeVerb("menyeleksi", roots: "seleksi", nouns: "penyeleksian"),
    OfficeVerb("menyelesaikan", roots: "selesaikan", nouns: "penyelesaian"),
    OfficeVerb("menyerahkan", roots: "serahkan", nouns: "penyerahan"),
    OfficeVerb("menyetor", roots: "setor setorkan", nouns: "penyetoran"),
    OfficeVerb("menyetujui", roots: "setujui", nouns: "persetujuan"),
    OfficeVerb("menyiapkan", roots: "siapkan", nouns: "penyiapan persiapan"),
    OfficeVerb("menyimpan", roots: "simpan", nouns: "penyimpanan"),
    OfficeVerb("memindai", roots: "pindai scan", nouns: "pemindaian scanning"),
    OfficeVerb("menyortir", roots: "sortir", nouns: "penyortiran"),
    OfficeVerb("mengecap", roots: "cap stempel", nouns: "pengecapan"),
    OfficeVerb("menyurvei", roots: "survei survey"),
    OfficeVerb("menyusun", roots: "susun", nouns: "penyusunan"),
    OfficeVerb("menandatangani", roots: "tandatangani tandatangan", nouns: "penandatanganan"),
    OfficeVerb("menelaah", roots: "telaah", nouns: "penelaahan"),
    OfficeVerb("meneliti", roots: "teliti", nouns: "penelitian"),
    OfficeVerb("menerbitkan", roots: "terbitkan", nouns: "penerbitan"),
    OfficeVerb("menerima", roots: "terima", nouns: "penerimaan"),
    OfficeVerb("meneruskan", roots: "teruskan", nouns: "penerusan"),
    OfficeVerb("menetapkan", roots: "tetapkan", nouns: "penetapan"),
    OfficeVerb("menindaklanjuti", roots: "tindaklanjuti"),
    OfficeVerb("menolak", roots: "tolak", nouns: "penolakan"),
    OfficeVerb("menugaskan", roots: "tugaskan", nouns: "penugasan"),
    OfficeVerb("menulis", roots: "tulis", nouns: "penulisan"),
    OfficeVerb("menunggu", roots: "tunggu"),
    OfficeVerb("mengundang", roots: "undang", nouns: "pengundangan"),
    OfficeVerb("mengunduh", roots: "unduh download", nouns: "pengunduhan"),
    OfficeVerb("mengunggah", roots: "unggah upload", nouns: "pengunggahan"),
    OfficeVerb("menguji", roots: "uji", nouns: "pengujian"),
    OfficeVerb("memusnahkan", roots: "musnahkan", nouns: "pemusnahan"),
    OfficeVerb("memvalidasi", roots: "validasi", nouns: "pemvalidasian"),
    OfficeVerb("memverifikasi", roots: "verifikasi", nouns: "pemverifikasian"),
    OfficeVerb("mewawancarai", roots: "wawancarai"),
  ]
}
