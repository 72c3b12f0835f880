public import SOPText

extension KeyContext {
  /// What is written behind a key of this kind of map, in one line: for completion in editors and for the schema.
  public func meaning(of keyword: Keyword) -> Wording {
    ownMeaning(of: keyword) ?? keyword.meaning
  }

  /// Where a key means something else than where the language lists it first.
  private func ownMeaning(of keyword: Keyword) -> Wording? {
    switch (self, keyword) {
    case (.office, .nama): Wording(id: "Nama kantor", en: "The name of the office")
    case (.official, .nama): Wording(id: "Nama pejabat", en: "The name of the official")
    case (.actor, .nama):
      Wording(id: "Nama pelaksana seperti tercetak pada kolomnya", en: "The name of the actor as printed on its lane")
    case (.fee, .nama): Wording(id: "Nama biaya", en: "The name of the fee")
    case (.promise, .nama):
      Wording(id: "Nama janji waktu, bila ada beberapa", en: "The name of the promise, where there are several")
    case (.scenario, .nama): Wording(id: "Nama contoh kasus", en: "The name of the scenario")
    case (.adoption, .tanggal):
      Wording(id: "Tanggal standar pelayanan ditetapkan", en: "When the service standard was adopted")
    case (.complaints, .alamat): Wording(id: "Alamat pengaduan", en: "The address for complaints")
    case (.complaints, .selesai):
      Wording(id: "Batas waktu menyelesaikan pengaduan", en: "The time limit for settling a complaint")
    case (.office, .pelaksana):
      Wording(id: "Peran yang dipakai bersama oleh semua SOP kantor", en: "Roles that all SOPs of the office share")
    case (.step, .pelaksana), (.call, .pelaksana):
      Wording(
        id: "Pelaksana langkah ini, dengan id dari daftar pelaksana",
        en: "Who carries out this step, by an id from the actors")
    case (.block, .langkah): Wording(id: "Langkah-langkah di dalam blok", en: "The steps of the block")
    case (.block, .waktu): Wording(id: "Waktu seluruh tahap", en: "The time of the whole stage")
    case (.wait, .waktu): Wording(id: "Lamanya menunggu", en: "How long the wait takes")
    case (.limit, .waktu): Wording(id: "Lamanya sampai batas", en: "The time until the limit")
    case (.expectation, .waktu):
      Wording(id: "Waktu kantor dan tunggu yang diharapkan", en: "The office time and waits expected")
    case (.expectation, .biaya): Wording(id: "Biaya yang diharapkan", en: "The fee expected")
    case (.expectation, .hasil): Wording(id: "Hasil yang diharapkan", en: "The result expected")
    case (.scenario, .varian): Wording(id: "Varian permohonan pada kasus ini", en: "The variants of this scenario")
    case (.scenario, .kanal): Wording(id: "Kanal yang dipakai pada kasus ini", en: "The channel of this scenario")
    case (.scenario, .pilih):
      Wording(id: "Pilihan hasil setiap keputusan pada kasus ini", en: "The outcome of each decision in this scenario")
    case (.step, .biaya): Wording(id: "Biaya yang dibayar pada langkah ini", en: "What is paid at this step")
    case (.product, .produk): Wording(id: "Nama produk", en: "The name of the product")
    case (.destination, .maks):
      Wording(
        id: "Berapa kali jalan ini boleh diambil, misalnya 2 kali",
        en: "How often this way may be taken, such as 2 kali")
    case (.destination, .bila):
      Wording(id: "Perbandingan yang menentukan pilihan hasil ini", en: "The comparison that decides this outcome")
    case (.extendedTime, .maks): Wording(id: "Lamanya perpanjangan paling lama", en: "The longest extension")
    case (.extendedTime, .bila):
      Wording(id: "Keadaan yang membolehkan perpanjangan", en: "When the extension is allowed")
    case (.promise, .bila): Wording(id: "Keadaan tempat janji ini berlaku", en: "The cases this promise covers")
    case (.promise, .hitung):
      Wording(
        id: "'semua' bila waktu di luar kantor ikut dihitung",
        en: "'semua' if time outside the office counts too")
    case (.requirement, .bila): Wording(id: "Keadaan yang membuat syarat ini berlaku", en: "When the requirement holds")
    case (.requirement, .jumlah): Wording(id: "Banyaknya, misalnya 2 lembar", en: "How many, such as 2 lembar")
    case (.requirement, .dari):
      Wording(id: "Kantor atau pihak yang menerbitkannya lebih dahulu", en: "The office that issues it first")
    case (.fee, .jenis):
      Wording(id: "'titipan' bila uangnya dikembalikan", en: "'titipan' for a deposit that is paid back")
    case (.ramadan, .dari): Wording(id: "Tanggal mulai", en: "The first day")
    case (.ramadan, .sampai): Wording(id: "Tanggal berakhir", en: "The last day")
    case (.ramadan, .jam): Wording(id: "Jam kerja selama Ramadan", en: "Working hours during Ramadan")
    case (.actorGroup, .salahSatu):
      Wording(id: "Pelaksana yang salah satunya mengerjakan", en: "Actors one of which does it")
    case (.document, .lembar): Wording(id: "Banyaknya lembar", en: "The number of sheets")
    case (.step, .perpanjangan): Wording(id: "Perpanjangan waktu langkah ini", en: "The extension of this step's time")
    case (.limit, .sejak):
      Wording(
        id: "Peristiwa yang memulai batas; tanpa ini sejak langkah dimasuki",
        en: "The event from which it runs; otherwise from the start of the step")
    case (.parallel, .id), (.block, .id):
      Wording(
        id: "Nama pendek untuk menyebut blok ini dari tempat lain",
        en: "A short name by which other places refer to this block")
    case (.parallel, .setelah), (.block, .setelah):
      Wording(
        id: "Langkah-langkah yang ditunggu sebelum blok ini dimulai",
        en: "Steps that must be done before this block starts")
    case (.limit, .lewat): Wording(id: "Tujuan bila batas waktu terlewati", en: "Where to go when the time has run out")
    default: nil
    }
  }
}
