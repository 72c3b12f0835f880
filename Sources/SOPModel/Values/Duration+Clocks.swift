extension Duration {
  /// A bare `hari` is part of it, which only the office's calendar can read.
  public var usesPlainDays: Bool { lower.plainDays != 0 || (upper?.plainDays ?? 0) != 0 }
}
