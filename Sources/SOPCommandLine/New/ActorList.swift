import SOPText

/// The roles of a new SOP while it is being made: those of its office, and its own in the order of their first use.
struct ActorList {
  let office: [OfficeFacts.Name]
  private(set) var own: [OfficeFacts.Name] = []

  init(office: [OfficeFacts.Name]) {
    self.office = office
  }

  var all: [OfficeFacts.Name] { office + own }

  /// The role with this short name or title; small and capital letters and the marks between words do not matter.
  func actor(named text: String) -> OfficeFacts.Name? {
    all.first { NearestName.isSame($0.id, text) || NearestName.isSame($0.title, text) }
  }

  /// The role that was probably meant.
  func nearest(to text: String) -> OfficeFacts.Name? {
    NearestName.nearest(to: text, among: all.map(\.title)).flatMap { actor(named: $0) }
  }

  /// Adds a role of the SOP's own under a short name that is free.
  mutating func add(_ title: String) -> OfficeFacts.Name {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.prefix(3)
    let stem = words.isEmpty ? "pelaksana" : words.joined(separator: "_")
    let taken = Set(all.map(\.id))
    var (id, number) = (stem, 2)
    while taken.contains(id) || Self.reserved.contains(id) {
      id = "\(stem)_\(number)"
      number += 1
    }
    let name = OfficeFacts.Name(id: id, title: title)
    own.append(name)
    return name
  }

  /// The short name that everywhere is a member of the public.
  static let applicant = "pemohon"

  /// Words that mean something where a short name may stand.
  private static let reserved: Set = ["lanjut", "selesai", "mulai"]
}
