extension Report {
  /// Brings the findings into the order in which they are read: by place, then by code, then as they were found.
  public mutating func sort() {
    guard diagnostics.count > 1 else { return }
    let order = diagnostics.indices.sorted { left, right in
      let (first, second) = (diagnostics[left], diagnostics[right])
      return (first.place, first.profile.number, left) < (second.place, second.profile.number, right)
    }
    diagnostics = order.map { diagnostics[$0] }
  }
}
