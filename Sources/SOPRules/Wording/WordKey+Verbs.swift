/// What the beginning of a word and short lists tell about it. Where a list is needed, the word is read in favour of the
/// author: an unknown word with the shape of an active verb is one.
extension WordKey {
  /// A verb in the active voice: `me-` or `ber-`, or one that has no prefix.
  var isActiveVerb: Bool {
    if begins(with: Self.me), count > 4 {
      switch self[2] {
      case UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "w"),
        UInt8(ascii: "y"):
        return !Self.likeMe.contains(self)
      // Where the nasal was left out ('mefasilitasi'), and before foreign words ('me-review').
      case UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"), UInt8(ascii: "-"): return true
      default: return false
      }
    }
    if begins(with: Self.ber), count > 4 { return !Self.likeBer.contains(self) }
    return Self.withoutPrefix.contains(self)
  }

  /// Says what is so, not what is done: does not make a second activity.
  var isVerbOfState: Bool { Self.states.contains(self) }

  /// Comes before the verb and says nothing about who does what.
  var isAdverb: Bool { Self.adverbs.contains(self) }

  /// Opens a clause that says when.
  var opensClause: Bool { Self.clauses.contains(self) }

  func begins(with prefix: WordKey) -> Bool {
    head & (1 << UInt64(8 * prefix.count) - 1) == prefix.head
  }

  private static let me: WordKey = "me"
  private static let ber: WordKey = "ber"

  // Nouns and prepositions with the shape of a verb.
  private static let likeMe: WordSet = [
    "menteri", "memo", "memori", "menu", "menara", "member", "mental", "merek", "menit", "mentor", "merah", "melalui",
    "menurut", "mengenai", "mereka", "menengah", "melati", "merdeka", "memang", "mentah", "mengapa", "mewah",
    "memorandum", "merchandise", "mentoring", "menengah-atas",
  ]

  private static let likeBer: WordSet = [
    "berkas", "berkas-berkas", "berita", "berat", "beras", "beranda", "berani", "bersih", "bersama", "bersama-sama",
    "berikut", "berbagai", "berlian", "berkala", "bersyarat", "berdasarkan", "berhubung", "bermaterai", "bermeterai",
    "bersertifikat", "berupa", "bernomor", "berstempel",
  ]

  private static let withoutPrefix: WordSet = [
    "datang", "tiba", "hadir", "masuk", "keluar", "pergi", "pulang", "kembali", "naik", "turun", "duduk", "ikut",
    "turut", "mulai", "selesai", "bekerja", "belajar", "antre", "antri", "singgah", "istirahat", "login", "start",
    "finish",
  ]

  private static let states: WordSet = [
    "memenuhi", "memiliki", "mempunyai", "memuat", "meliputi", "mencakup", "menjadi", "mengacu", "merupakan",
    "memerlukan", "membutuhkan", "mengandung", "melebihi", "melampaui", "mencukupi", "mengikuti", "menyangkut",
    "menggunakan", "berlaku", "berisi", "bernilai", "berdasarkan", "berkaitan", "berhubungan", "berstatus",
  ]

  private static let adverbs: WordSet = [
    "segera", "langsung", "lalu", "kemudian", "selanjutnya", "harus", "wajib", "dapat", "bisa", "boleh", "akan",
    "tidak", "telah", "sudah", "juga", "terus", "selalu", "perlu",
  ]

  private static let clauses: WordSet = [
    "jika", "bila", "apabila", "kalau", "bilamana", "jikalau", "setelah", "sesudah", "sebelum", "ketika", "saat",
    "selama", "sejak",
  ]
}
