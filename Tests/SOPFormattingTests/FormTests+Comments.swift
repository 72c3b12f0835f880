extension FormTests {
  static let commentCases = [
    Case(
      title: "comments move with their keys; those on the file stay above",
      before: """
        # Sumber: laman dinas
        # nomor surat
        nomor: 1     #nomor

        # tentang nama
        nama: Uji
        # akhir
        """,
      after: """
        # Sumber: laman dinas
        # nomor surat

        # tentang nama
        nama: Uji
        nomor: 1  #nomor
        # akhir

        """),
    Case(
      title: "a comment right below a key, with a blank line behind it, is the key's",
      before: "nama: Uji\n# nomor: sumber tidak menyebut\n\nmulai: a\nbiaya: gratis\n",
      after: "nama: Uji\n# nomor: sumber tidak menyebut\n\nbiaya: gratis\nmulai: a\n"),
    Case(
      title: "a comment as deep as what has ended belongs to its end",
      before: """
        langkah:
          - waktu: 5 menit
            kegiatan: A
            # akhir langkah A
          # sebelum B
          - kegiatan: B
        """,
      after: """
        langkah:
          - kegiatan: A
            waktu: 5 menit
            # akhir langkah A
          # sebelum B
          - kegiatan: B

        """),
    Case(
      title: "comments among brackets break them up",
      before: "peralatan: [Cap,   # untuk legalisasi\n  # milik kantor\n  Komputer\n  # dan lain-lain\n] # semua\n",
      after: """
        peralatan:  # semua
          - Cap  # untuk legalisasi
          # milik kantor
          - Komputer
          # dan lain-lain

        """),
    Case(
      title: "behind a dash there is no line above",
      before: "misi:\n  - # satu\n    Melayani\n  -\n    # dua\n    Ramah\n",
      after: "misi:\n  # satu\n  - Melayani\n  # dua\n  - Ramah\n"),
    Case(
      title: "tabs in comments stay, blank space behind them goes",
      before: "nama: Uji\t#\tsatu\tdua \t\n", after: "nama: Uji  #\tsatu\tdua\n"),
    Case(
      title: "the header of a text in block style keeps its comment",
      before: "visi: |   # dua baris\n   a\n   b\n", after: "visi: |  # dua baris\n  a\n  b\n"),
    Case(
      title: "a line that a suppression speaks of is left as it is written",
      before: """
        langkah:
          - kegiatan: A
            waktu: 5 minit   # sop: abaikan SOP066, alasan: sumber
          # sop: abaikan SOP066, alasan: sumber
          - waktu: 5 minit
            kegiatan: B
        """,
      after: """
        langkah:
          - kegiatan: A
            waktu: 5 minit  # sop: abaikan SOP066, alasan: sumber
          # sop: abaikan SOP066, alasan: sumber
          - waktu: 5 minit
            kegiatan: B

        """),
    Case(
      title: "lines that a suppression speaks of are not joined",
      before: """
        langkah:
          # sop: abaikan SOP066, alasan: sumber
          - {kegiatan: A,
             waktu: 5 minit}
        """,
      after: """
        langkah:
          # sop: abaikan SOP066, alasan: sumber
          - {kegiatan: A,
            waktu: 5 minit}

        """),
    Case(
      title: "nor are brackets broken up around a suppression",
      before: """
        evaluasi_kinerja: {setiap: 6 bulan,  # sop: abaikan SOP052, alasan: sumber
            cara: SKM}  # akhir
        langkah: [{kegiatan: A}]  # sop: abaikan SOP052, alasan: sumber
        """,
      after: """
        evaluasi_kinerja: {setiap: 6 bulan,  # sop: abaikan SOP052, alasan: sumber
          cara: SKM}  # akhir
        langkah: [{kegiatan: A}]  # sop: abaikan SOP052, alasan: sumber

        """),
  ]
}
