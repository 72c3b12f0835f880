import SOPSyntax

/// Complaints, pledge, evaluation, adoption.
extension ContentsReader {
  mutating func readComplaints() -> Complaints? {
    guard let map = map(.pengaduan) else { return nil }
    var complaints = Complaints(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .kanal: complaints.channels = reader.texts(value)
      case .petugas: complaints.officer = reader.reference(value)
      case .alamat: complaints.address = reader.reference(value)
      case .jawab: complaints.answer = reader.duration(value)
      case .selesai: complaints.settlement = reader.duration(value)
      default: break
      }
    }
    return complaints
  }

  mutating func readPledge() -> Pledge? {
    guard let map = map(.maklumat) else { return nil }
    var pledge = Pledge(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .isi:
        pledge.statement = reader.texts(value)
        pledge.isStandardWording = reader.tree.text(of: value, equals: "baku")
        pledge.elements = pledge.isStandardWording ? Set(PledgeElement.allCases) : reader.elements(of: pledge)
      case .ditetapkan: pledge.adopted = reader.date(value)
      case .sk: pledge.decree = reader.citation(value)
      case .media: pledge.media = reader.texts(value)
      default: break
      }
    }
    return pledge
  }

  private func elements(of pledge: Pledge) -> Set<PledgeElement> {
    PledgeElement.found(in: pledge.statement.entries.map { tree.string(of: $0.node) }.joined(separator: "\n"))
  }

  mutating func readEvaluation() -> PerformanceEvaluation? {
    guard let map = map(.evaluasiKinerja) else { return nil }
    var evaluation = PerformanceEvaluation(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .cara: evaluation.method = reader.reference(value)
      case .setiap: evaluation.interval = reader.interval(value)
      case .nilai: evaluation.score = reader.value(value, as: .score, Score.read) { $0.canonical(in: $1) }
      case .tahun:
        evaluation.year = reader.value(value, as: .year, CalendarYear.read) { year, _ in "\(year.number)" }
      case .dipublikasikan: evaluation.published = reader.texts(value)
      default: break
      }
    }
    return evaluation
  }

  mutating func readAdoption() -> Adoption? {
    guard let map = map(.penetapan) else { return nil }
    var adoption = Adoption(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .sk: adoption.decree = reader.citation(value)
      case .tanggal: adoption.date = reader.date(value)
      case .pelibatan: adoption.participation = reader.texts(value)
      case .tinjauUlang: adoption.review = reader.review(value)
      case .media: adoption.media = reader.texts(value)
      default: break
      }
    }
    return adoption
  }

  /// A text that begins like a date is one; any other is the time between two reviews.
  private mutating func review(_ node: NodeID) -> Written<Adoption.Review> {
    guard isScalar(node), !isSentinel(node) else { return Written(reference(node), nil) }
    if CivilDate.read(tree.bytes.span.extracting(tree.textRange(of: node))).value != nil {
      return Written(reference(node), date(node).value.map(Adoption.Review.on))
    }
    return Written(reference(node), interval(node).value.map(Adoption.Review.every))
  }
}
