import SOPText
import Testing

@testable import SOPFormatting

@Suite("The canonical form")
struct FormTests {
  /// A text and its canonical form.
  struct Case: Sendable, CustomTestStringConvertible {
    let title: String
    let before: String
    let after: String
    var isOffice = false

    var testDescription: String { title }
  }

  @Test("a text becomes its canonical form, which stays", arguments: cases)
  func form(_ test: Case) {
    let sample = Sample(
      name: test.title, bytes: Array(test.before.utf8), kind: test.isOffice ? .office : .procedure)
    #expect(sample.formatted?.text == test.after)
    Promises(sample: sample).check()
  }

  static let cases: [Case] = orderCases + styleCases + valueCases + commentCases

  private static let orderCases = [
    Case(
      title: "keys of the language in their order, names of the author in his",
      before: """
        langkah:
          - waktu: 5 menit
            kegiatan: Mencatat
            pelaksana: zeta
        pelaksana:
          zeta: Zeta
          alfa: Alfa
        nama: Uji
        """,
      after: """
        nama: Uji
        pelaksana:
          zeta: Zeta
          alfa: Alfa
        langkah:
          - kegiatan: Mencatat
            pelaksana: zeta
            waktu: 5 menit

        """),
    Case(
      title: "an unknown key stays behind the key it follows",
      before: "nomor: 1\nwarna: merah\nnama: Uji\n", after: "nama: Uji\nnomor: 1\nwarna: merah\n"),
    Case(
      title: "a step of two kinds keeps the order by which its kind is told",
      before: "langkah:\n  - paralel: {}\n    id: a\n    langkah: []\n",
      after: "langkah:\n  - paralel: {}\n    id: a\n    langkah: []\n"),
    Case(
      title: "nothing moves across an anchor and its alias",
      before: "jaminan_pelayanan: &a Aman\nvisi: *a\nnama: &n Uji\n",
      after: "jaminan_pelayanan: &a Aman\nvisi: *a\nnama: &n Uji\n"),
    Case(
      title: "steps in two ways of one step keep the order of rows",
      before: """
        langkah:
          - kegiatan: A
            lanjut: {ke: b, maks: 1 kali, lewat: [{kegiatan: L}]}
            batas: {waktu: 1 jam, lewat: [{kegiatan: M}]}
        """,
      after: """
        langkah:
          - kegiatan: A
            lanjut:
              ke: b
              maks: 1 kali
              lewat:
                - {kegiatan: L}
            batas:
              waktu: 1 jam
              lewat:
                - {kegiatan: M}

        """),
  ]

  private static let styleCases = [
    Case(
      title: "two spaces, lists below their key, one blank line",
      before: "pelaksana:\n    a:   A\n\n\n\nlangkah:\n- kegiatan:  X\n\n\n\n-  kegiatan: Y\n   pelaksana: a\n\n\n",
      after: "pelaksana:\n  a: A\n\nlangkah:\n  - kegiatan: X\n\n  - kegiatan: Y\n    pelaksana: a\n"),
    Case(
      title: "CR LF, a byte order mark and document marks go",
      before: "\u{FEFF}---\r\nnama: Uji\r\nvisi: >\r\n    a\r\n    b\r\n...\r\n",
      after: "nama: Uji\nvisi: >\n  a\n  b\n"),
    Case(
      title: "flow style stays where it fits and is broken where it does not",
      before: """
        peralatan: [ Komputer,Printer ,
           "Meja [besar]" ]
        misi: [Melayani masyarakat dengan tepat waktu, Melayani masyarakat tanpa pungutan, Melayani masyarakat dengan sopan dan ramah]
        """,
      after: """
        peralatan: [Komputer, Printer, "Meja [besar]"]
        misi:
          - Melayani masyarakat dengan tepat waktu
          - Melayani masyarakat tanpa pungutan
          - Melayani masyarakat dengan sopan dan ramah

        """),
    Case(
      title: "lists of steps are in block style, a step may be in flow style",
      before: "langkah: [{kegiatan: A, jika: {ya: [], tidak: [{kegiatan: B}]}}, {kegiatan: C}]\n",
      after: """
        langkah:
          - kegiatan: A
            jika:
              ya: []
              tidak:
                - {kegiatan: B}
          - {kegiatan: C}

        """),
    Case(
      title: "quotes only where they are needed",
      before: """
        nama: 'Uji'
        motto: 'Cepat, tepat'
        visi: "Satu: dua"
        nomor: "012"
        sarana: ['a # b', 'kata "ini"', "\\u00e9"]
        pejabat: {a: {nip: 198001012005012001}}
        alamat: ''
        """,
      after: """
        nama: Uji
        nomor: "012"
        alamat: ""
        pejabat: {a: {nip: "198001012005012001"}}
        visi: "Satu: dua"
        motto: "Cepat, tepat"
        sarana: ["a # b", kata "ini", é]

        """),
    Case(
      title: "texts over several lines keep their lines",
      before: "visi: satu\n     dua\n\n     tiga\nmotto: |-\n      a\n       b\nmisi: |2+\n    x\n  y\n\n\nnama: Uji\n",
      after: "nama: Uji\nvisi: satu\n  dua\n\n  tiga\nmisi: |2+\n    x\n  y\n\n\nmotto: |-\n  a\n   b\n"),
    Case(
      title: "a list of one text is the text, unless it would say something else",
      before: """
        nama: Uji
        peralatan: [Cap]
        pencatatan:
          - Register   # buku besar
        keterkaitan: [tidak ada]
        peringatan: ["Jika lambat, ditolak"]
        biaya: [{tarif: gratis}]
        """,
      after: """
        nama: Uji
        keterkaitan: [tidak ada]
        peralatan: Cap
        peringatan: ["Jika lambat, ditolak"]
        pencatatan: Register  # buku besar
        biaya: [{tarif: gratis}]

        """),
  ]

  private static let valueCases = [
    Case(
      title: "values in the one spelling of their type",
      before: """
        tanggal: {pembuatan: 2 Maret 2026, revisi: tidak ada, efektif: 2026-3-9}
        biaya: {nama: Leges, tarif: "Rp 25.000,00"}
        jangka_waktu: paling lama 3 hari kerja
        langkah:
          - {kegiatan: A, waktu: 5 minit, hitung: YA, jika: {ulang: {ke: mulai, maks: 2   kali, peluang: 12.5 persen}}}
        """,
      after: """
        tanggal: {pembuatan: 2026-03-02, revisi: tidak ada, efektif: 2026-03-09}
        jangka_waktu: maks 3 hari kerja
        biaya: {nama: Leges, tarif: Rp25.000}
        langkah:
          - {kegiatan: A, waktu: 5 menit, jika: {ulang: {ke: mulai, maks: 2 kali, peluang: "12,5%"}}, hitung: ya}

        """),
    Case(
      title: "what is not certain is left to its author",
      before: """
        jangka_waktu: paling lama 7-15 hari kerja
        langkah:
          - {kegiatan: A, waktu: < 5 menit}
          - {kegiatan: B, waktu: lima belas menitan, keterangan: 5 minit}
        """,
      after: """
        jangka_waktu: paling lama 7-15 hari kerja
        langkah:
          - {kegiatan: A, waktu: < 5 menit}
          - {kegiatan: B, waktu: lima belas menitan, keterangan: 5 minit}

        """),
    Case(
      title: "a promise whose events are certain becomes a map of their names",
      before: """
        jangka_waktu:
          - paling lama 3 hari kerja sejak periksa.lengkap sampai terbit
          - 2 hr kerja sejak permohonan
          - 2 hari kerja sejak berkas lengkap
          - 2 hari kerja sejak dokumen lengkap
          - 2 hari kerja setelah periksa
          - {maks: 2 hari kerja, sejak: berkas lengkap}
        hasil: {terbit: Akta}
        langkah:
          - {id: periksa, kegiatan: Memeriksa berkas, jika: {lengkap: lanjut, tidak: selesai terbit}}
        """,
      after: """
        jangka_waktu:
          - {maks: 3 hari kerja, sejak: periksa.lengkap, sampai: terbit}
          - {maks: 2 hari kerja, sejak: permohonan}
          - {maks: 2 hari kerja, sejak: periksa.lengkap}
          - 2 hari kerja sejak dokumen lengkap
          - {maks: 2 hari kerja, sejak: periksa}
          - {maks: 2 hari kerja, sejak: berkas lengkap}
        hasil: {terbit: Akta}
        langkah:
          - {id: periksa, kegiatan: Memeriksa berkas, jika: {lengkap: lanjut, tidak: selesai terbit}}

        """),
    Case(
      title: "what stands behind an anchor is not spelt anew",
      before: "langkah:\n  - {kegiatan: A, waktu: &w 5 minit}\n  - {kegiatan: B, keterangan: *w}\n",
      after: "langkah:\n  - {kegiatan: A, waktu: &w 5 minit}\n  - {kegiatan: B, keterangan: *w}\n"),
  ]
}
