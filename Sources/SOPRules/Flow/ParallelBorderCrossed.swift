import SOPDiagnostics
import SOPModel
import SOPText

/// An edge into or out of a branch of a parallel block.
enum ParallelBorderCrossed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP209", name: "batas-paralel-dilanggar", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Sebuah jalan masuk ke tengah cabang paralel, atau keluar dari tengahnya.",
    en: "A way leads into or out of the middle of a parallel branch.")

  static let why = Wording(
    id:
      "Semua cabang paralel berjalan lalu bertemu lagi. Jalan yang masuk atau keluar di tengah membuat cabang lain menunggu tanpa akhir atau berjalan dua kali.",
    en:
      "All branches of a parallel block run and meet again. A way into or out of the middle leaves the others waiting for ever or running twice."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - paralel:
          data:
            - kegiatan: Memeriksa data
              pelaksana: loket
              waktu: 5 menit
              keluaran: hasil data
              jika: {benar: lanjut, salah: tolak}
      #                                    ^^^^^ SOP209
          nik:
            - kegiatan: Mencocokkan NIK
              pelaksana: loket
              waktu: 5 menit
              keluaran: hasil NIK
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: tolak
        kegiatan: Menolak permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - paralel:
          data:
            - kegiatan: Memeriksa data
              pelaksana: loket
              waktu: 5 menit
              keluaran: hasil data
          nik:
            - kegiatan: Mencocokkan NIK
              pelaksana: loket
              waktu: 5 menit
              keluaran: hasil NIK
      - kegiatan: Menyimpulkan pemeriksaan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kesimpulan
        jika: {benar: lanjut, salah: tolak}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: tolak
        kegiatan: Menolak permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - paralel:
          data:
            - kegiatan: Memeriksa data
              pelaksana: loket
              waktu: 5 menit
              keluaran: kutipan
              jika: {benar: lanjut, salah: selesai}
      #                                    ^^^^^^^ SOP209
          nik:
            - kegiatan: Mencocokkan NIK
              pelaksana: loket
              waktu: 5 menit
              keluaran: hasil NIK
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .crossesParallelBorder(let crossing) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, block)] } ?? []
      report.add(finding(at: fault.place, headline(crossing), related: related, advice: advice(crossing)))
    }
  }

  // MARK: Wording

  private static func headline(_ crossing: ModelFault.BorderCrossing) -> Wording {
    switch crossing {
    case .jumpIn:
      Wording(
        id: "tujuan ini berada di dalam cabang paralel lain, yang hanya boleh dimasuki dari awal bloknya",
        en: "this destination lies inside another parallel branch, which is entered only at the top of its block")
    case .jumpOut:
      Wording(
        id: "jalan ini keluar dari tengah cabang paralel sebelum cabang lain selesai",
        en: "this way leaves a parallel branch before the other branches are done")
    case .wait:
      Wording(
        id: "'setelah' ini menunggu langkah di seberang batas blok paralel",
        en: "this 'setelah' waits for a step on the other side of a parallel border")
    case .end:
      Wording(
        id: "alur diakhiri di dalam cabang paralel, sementara cabang lain masih berjalan",
        en: "the flow ends inside a parallel branch while other branches still run")
    case .restart:
      Wording(
        id: "alur kembali ke awal dari dalam cabang paralel, sementara cabang lain masih berjalan",
        en: "the flow goes back to the start from inside a parallel branch while others still run")
    }
  }

  private static let block = Wording(id: "blok paralel", en: "the parallel block")

  private static func advice(_ crossing: ModelFault.BorderCrossing) -> Wording {
    switch crossing {
    case .jumpIn:
      Wording(
        id: "arahkan ke blok paralelnya (beri blok itu 'id'), atau ke langkah di luar blok",
        en: "lead to the block itself (give it an 'id'), or to a step outside")
    case .jumpOut, .end, .restart:
      Wording(
        id: "catat hasilnya di cabang ini sebagai 'keluaran', lalu putuskan pada langkah setelah semua cabang bertemu",
        en: "note the result here as a 'keluaran' and decide in a step after all branches have met")
    case .wait:
      Wording(
        id: "tunggu blok paralelnya secara utuh (beri blok itu 'id'), atau pindahkan langkah ini",
        en: "wait for the whole block (give it an 'id'), or move this step")
    }
  }
}
