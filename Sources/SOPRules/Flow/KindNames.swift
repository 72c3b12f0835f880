import SOPModel
import SOPText

/// Kinds of cases in words.
struct KindNames {
  let procedure: Procedure

  /// `'badan', 'besar'`: the variants of a kind of case.
  func variants(of kind: CaseKind) -> String {
    kind.variants.filter { !$0.isNone }.map { "'\(name(of: $0))'" }.joined(separator: ", ")
  }

  /// `'umum'; 'badan', 'besar'`: the first few of several kinds, and how many more there are.
  func listed(_ kinds: [CaseKind]) -> Wording {
    let shown = kinds.prefix(4).map(variants)
    let list = shown.joined(separator: "; ")
    let rest = kinds.count - shown.count
    return rest == 0
      ? Wording(same: list) : Wording(id: "\(list); dan \(rest) lainnya", en: "\(list); and \(rest) more")
  }

  /// The same with channels: `varian 'umum', kanal 'daring'`, for the first few of several kinds.
  func cases(_ kinds: [CaseKind]) -> Wording {
    let shown = kinds.prefix(3)
    let rest = kinds.count - shown.count
    let id =
      shown.map { one($0, "varian", "kanal") }.joined(separator: "; ") + (rest > 0 ? "; dan \(rest) lainnya" : "")
    let en =
      shown.map { one($0, "variant", "channel") }.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    return Wording(id: "\(words: id)", en: "\(words: en)")
  }

  private func one(_ kind: CaseKind, _ variant: String, _ channel: String) -> String {
    let variants = variants(of: kind)
    let name = procedure.channels.count > 1 ? procedure.text(procedure.channels[Int(kind.channel)].name).shortened : ""
    return [variants.isEmpty ? "" : "\(variant) \(variants)", name.isEmpty ? "" : "\(channel) '\(name)'"]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func name(of variant: VariantID) -> String {
    procedure.text(procedure.variants[Int(variant.index)].id).shortened
  }
}

extension Procedure {
  /// Whether anything in the SOP depends on the variant or the channel of a case.
  var dependsOnKind: Bool {
    names.contains { $0.isOfKind } || times.contains { $0.variant.isWritten }
  }
}

extension NameUse {
  /// A variant or a channel.
  var isOfKind: Bool {
    switch meaning {
    case .variant, .channel: true
    case .step, .block, .unknown: false
    }
  }
}
