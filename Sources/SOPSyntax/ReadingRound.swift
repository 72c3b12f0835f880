import SOPText

/// What reading a text once brought.
struct ReadingRound {
  let tree: YAMLTree
  /// What the composer found. Faults that libyaml cannot read over are not among them.
  let problems: [YAMLProblem]
  /// Where libyaml gave up, if it did.
  let stop: ReadingStop?
  /// Dashes that begin a line and were meant to begin a list item, and colons that were meant to follow a key, which
  /// YAML takes for text.
  let doubtfulPlaces: [Int]

  /// There is no document, or nothing in it.
  var isEmpty: Bool { tree.root.isNone || tree[tree.root].isEmptyPlain }
}

/// Where the reading stood when libyaml gave up.
struct ReadingStop {
  /// A collection that was open.
  struct Level {
    let start: Int
    /// Bytes between the start of its line and its own.
    let column: Int
    let isMapping: Bool
    let isFlow: Bool
  }

  let complaint: LibYAMLComplaint
  /// From the outermost to the innermost.
  let levels: [Level]
  /// The scalar or alias read last.
  let lastLeaf: YAMLNode?
}
