import SOPDiagnostics
import SOPSyntax
import SOPText

extension KeyedTree {
  /// What is wrong with the numbers of the officials that a file itself names, in `pejabat` and `disahkan_oleh`.
  func faultsOfOfficials(in source: SourceText) -> [ModelFault] {
    guard !tree.root.isNone else { return [] }
    var faults: [ModelFault] = []
    check(value(of: .nip, in: value(of: .disahkanOleh, in: tree.root)), in: source, &faults)
    let officials = value(of: .pejabat, in: tree.root)
    guard !officials.isNone, tree[officials].kind == .mapping else { return faults }
    var key = tree[officials].firstChild
    while !key.isNone {
      let official = tree[key].next
      guard !official.isNone else { break }
      check(value(of: .nip, in: official), in: source, &faults)
      key = tree[official].next
    }
    return faults
  }

  private func check(_ nip: NodeID, in source: SourceText, _ faults: inout [ModelFault]) {
    guard !nip.isNone, tree[nip].kind == .scalar, !tree[nip].isEmptyPlain, !text(of: nip, equals: "tidak ada"),
      !text(of: nip, equals: "belum diatur"),
      let found = NIP.read(tree.bytes.span.extracting(tree.textRange(of: nip))).fault
    else { return }
    let span = YAMLPositions.sourceSpan(of: found.range, in: tree[nip], tree: tree, source: source.bytes)
    faults.append(
      ModelFault(
        .unreadable(.nip, found.kind, text: tree.string(of: nip)), at: Place(self.source, span),
        related: place(of: nip)))
  }
}
