import SOPModel
import SOPText

/// The fourteen components of a service standard, in the order of UU 25/2009 article 21.
enum StandardComponent: Int, CaseIterable {
  case legalBasis = 1
  case requirements
  case procedure
  case processingTime
  case fee
  case product
  case facilities
  case competence
  case internalControl
  case complaints
  case staffNumber
  case serviceGuarantee
  case safetyGuarantee
  case performanceEvaluation

  var number: Int { rawValue }

  /// Whether the SOP or its office says something about it. `tidak ada` is an answer only where the law allows none.
  func isPresent(in procedure: Procedure) -> Bool {
    switch self {
    case .procedure: !procedure.steps.isEmpty || isAnswered(.langkah, procedure)
    case .product: isAnswered(.produk, procedure) || isAnswered(.hasil, procedure)
    case .competence:
      isAnswered(.kualifikasiPelaksana, procedure) || procedure.actors.contains { $0.competence.isWritten }
    case .staffNumber:
      isAnswered(.jumlahPelaksana, procedure)
        || procedure.actors.contains { $0.headcount.isWritten && !$0.isOutside }
    case .requirements: isWritten(.persyaratan, procedure)
    case .fee: isWritten(.biaya, procedure) || !procedure.fees.isEmpty
    case .legalBasis, .processingTime, .facilities, .internalControl, .complaints, .serviceGuarantee,
      .safetyGuarantee, .performanceEvaluation:
      isAnswered(keyword, procedure)
    }
  }

  /// Something other than `tidak ada` and `belum diatur`.
  private func isAnswered(_ keyword: Keyword, _ procedure: Procedure) -> Bool {
    let value = procedure.value(of: keyword)
    return value.isWritten && !procedure.isNoneOnPurpose(value) && !procedure.isUnsettled(value)
  }

  /// Anything but an admitted hole: a service may have no requirements.
  private func isWritten(_ keyword: Keyword, _ procedure: Procedure) -> Bool {
    let value = procedure.value(of: keyword)
    return value.isWritten && !procedure.isUnsettled(value)
  }

  /// The key under which it is written.
  var keyword: Keyword {
    switch self {
    case .legalBasis: .dasarHukum
    case .requirements: .persyaratan
    case .procedure: .langkah
    case .processingTime: .jangkaWaktu
    case .fee: .biaya
    case .product: .produk
    case .facilities: .sarana
    case .competence: .kualifikasiPelaksana
    case .internalControl: .pengawasanInternal
    case .complaints: .pengaduan
    case .staffNumber: .jumlahPelaksana
    case .serviceGuarantee: .jaminanPelayanan
    case .safetyGuarantee: .jaminanKeamanan
    case .performanceEvaluation: .evaluasiKinerja
    }
  }

  /// An office may say it once for all its SOPs.
  var mayStandInOffice: Bool { KeyContext.office.keys.contains(keyword.spelling) && self != .procedure }

  /// The key to write, quoted, as it stands in messages.
  var key: String {
    switch self {
    case .product: "'produk' atau 'hasil'"
    case .competence: "'kualifikasi_pelaksana'"
    case .staffNumber: "'jumlah_pelaksana'"
    default: "'\(keyword.spelling)'"
    }
  }

  /// The name of the component as the law has it.
  var title: Wording {
    switch self {
    case .legalBasis: Wording(id: "dasar hukum", en: "legal basis")
    case .requirements: Wording(id: "persyaratan", en: "requirements")
    case .procedure: Wording(id: "sistem, mekanisme, dan prosedur", en: "system, mechanism and procedure")
    case .processingTime: Wording(id: "jangka waktu penyelesaian", en: "processing time")
    case .fee: Wording(id: "biaya/tarif", en: "fee")
    case .product: Wording(id: "produk pelayanan", en: "product of the service")
    case .facilities: Wording(id: "sarana, prasarana, dan/atau fasilitas", en: "facilities")
    case .competence: Wording(id: "kompetensi pelaksana", en: "competence of the staff")
    case .internalControl: Wording(id: "pengawasan internal", en: "internal control")
    case .complaints: Wording(id: "penanganan pengaduan, saran, dan masukan", en: "handling of complaints")
    case .staffNumber: Wording(id: "jumlah pelaksana", en: "number of staff")
    case .serviceGuarantee: Wording(id: "jaminan pelayanan", en: "guarantee of service")
    case .safetyGuarantee:
      Wording(id: "jaminan keamanan dan keselamatan pelayanan", en: "guarantee of security and safety")
    case .performanceEvaluation: Wording(id: "evaluasi kinerja pelaksana", en: "evaluation of staff performance")
    }
  }

  /// What it must contain, after the elucidation of article 21.
  var content: Wording {
    switch self {
    case .legalBasis:
      Wording(id: "peraturan yang menjadi dasar pelayanan", en: "the regulations the service rests on")
    case .requirements:
      Wording(
        id: "syarat teknis dan administratif yang harus dipenuhi, berupa dokumen, barang, atau hal lain",
        en: "the technical and administrative conditions to be met: papers, goods or other things")
    case .procedure:
      Wording(
        id: "tata cara yang dibakukan bagi pemberi dan penerima pelayanan",
        en: "the standardised way of working for giver and receiver of the service")
    case .processingTime:
      Wording(
        id: "waktu untuk menyelesaikan seluruh proses, misalnya {maks: 3 hari kerja, sejak: permohonan}",
        en: "the time for the whole process, for example {maks: 3 hari kerja, sejak: permohonan}")
    case .fee:
      Wording(
        id: "biaya yang dibayar penerima pelayanan beserta dasarnya; bila tidak ada, tulis 'gratis'",
        en: "what the recipient pays and on which basis; if nothing, write 'gratis'")
    case .product:
      Wording(id: "hasil yang diterima pemohon", en: "what the applicant receives")
    case .facilities:
      Wording(
        id: "peralatan dan fasilitas yang diperlukan, termasuk bagi kelompok rentan ('sarana_khusus')",
        en: "the equipment and facilities needed, those for vulnerable groups ('sarana_khusus') included")
    case .competence:
      Wording(
        id: "pengetahuan, keahlian, keterampilan, dan pengalaman pelaksana",
        en: "knowledge, expertise, skill and experience of the staff")
    case .internalControl:
      Wording(
        id: "pengendalian oleh pimpinan satuan kerja atau atasan langsung",
        en: "control by the head of the unit or the direct superior")
    case .complaints:
      Wording(
        id: "kanal pengaduan, petugas, dan tindak lanjutnya", en: "channels, officer in charge and follow-up")
    case .staffNumber:
      Wording(
        id: "jumlah petugas sesuai beban kerja, atau 'jumlah' pada tiap pelaksana",
        en: "staff in line with the workload, or 'jumlah' of each actor")
    case .serviceGuarantee:
      Wording(
        id: "kepastian bahwa pelayanan dilaksanakan sesuai standar", en: "certainty that service follows the standard")
    case .safetyGuarantee:
      Wording(
        id: "komitmen rasa aman, bebas dari bahaya, risiko, dan keragu-raguan",
        en: "a commitment to safety: free from danger, risk and doubt")
    case .performanceEvaluation:
      Wording(
        id: "penilaian seberapa jauh kegiatan sesuai standar, misalnya {cara: SKM, setiap: 6 bulan}",
        en: "how far activities met the standard, for example {cara: SKM, setiap: 6 bulan}")
    }
  }
}
