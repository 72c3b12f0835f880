import SOPModel

/// What a component counts for, entry by entry: decided by its key, whose meaning the language fixes.
struct ComponentWeight {
  /// What one entry is for the applicant.
  var benefit = 0
  /// What one entry is for oversight.
  var control = 0
  /// The office works by it.
  var isProcedure = false

  static func of(_ keyword: Keyword, _ key: Keyword?) -> ComponentWeight {
    switch keyword {
    case .pengaduan: key == .kanal ? ComponentWeight(benefit: 1, control: 1) : ComponentWeight(isProcedure: true)
    case .pengawasanInternal, .pencatatan: ComponentWeight(control: 1)
    case .evaluasiKinerja:
      key == .nilai || key == .tahun ? ComponentWeight(isProcedure: true) : ComponentWeight(control: 1)
    case .maklumat:
      key == .isi || key == .media ? ComponentWeight(benefit: 1) : ComponentWeight(isProcedure: true)
    case .jaminanPelayanan, .jaminanKeamanan, .sarana, .saranaKhusus: ComponentWeight(benefit: 1)
    case .penetapan:
      key == .pelibatan || key == .media ? ComponentWeight(benefit: 1) : ComponentWeight(isProcedure: true)
    case .kualifikasiPelaksana, .keterkaitan, .peralatan, .peringatan, .atribut, .penghargaan, .jumlahPelaksana,
      .kalender, .jamLayanan, .komponenLain:
      ComponentWeight(isProcedure: true)
    default: ComponentWeight()
    }
  }

  /// - Parameter sign: 1 for what is there now, -1 for what is gone.
  func effect(_ sign: Int) -> Effect {
    var effect = isProcedure || benefit != 0 || control != 0 ? Effect.procedure : Effect.none
    effect.benefits = sign * benefit
    effect.controls = sign * control
    return effect
  }
}
