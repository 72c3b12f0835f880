import SOPText

/// Merges texts line by line, for what has no structure that is known: the way of `diff3` and `git merge-file`.
struct LineMerge {
  /// A stretch of the merged text.
  enum Stretch: Equatable {
    case settled([UInt8])
    /// Lines that both sides changed, from these lines on, counted from 1.
    case disputed(Sides<[UInt8]>, lines: Sides<Int>)

    static func == (left: Stretch, right: Stretch) -> Bool {
      switch (left, right) {
      case (.settled(let left), .settled(let right)): left == right
      case (.disputed(let left, _), .disputed(let right, _)):
        left.base == right.base && left.ours == right.ours && left.theirs == right.theirs
      case (.settled, .disputed), (.disputed, .settled): false
      }
    }
  }

  private(set) var stretches: [Stretch] = []

  /// Time and room as for `LineChanges`.
  init(_ texts: Sides<[UInt8]>) {
    let lines = texts.map { LineChanges.lines(of: $0) }
    var ours = LineChanges.between(lines.base, and: lines.ours)[...]
    var theirs = LineChanges.between(lines.base, and: lines.theirs)[...]
    // Where the next lines of each text begin.
    var next = Sides(base: 0, ours: 0, theirs: 0)
    while let start = [ours.first?.old.lowerBound, theirs.first?.old.lowerBound].compactMap({ $0 }).min() {
      add(lines.base[next.base..<start])
      next = Sides(base: start, ours: next.ours + start - next.base, theirs: next.theirs + start - next.base)
      let end = Self.end(of: start, &ours, &theirs, &next)
      addStretch(lines, from: Sides(base: start, ours: end.start.ours, theirs: end.start.theirs), to: end.end)
      next = end.end
    }
    add(lines.base[next.base...])
  }

  /// Takes changes that touch each other, and gives where they begin and end in each text.
  private static func end(
    of start: Int, _ ours: inout ArraySlice<LineChange>, _ theirs: inout ArraySlice<LineChange>,
    _ next: inout Sides<Int>
  ) -> (start: Sides<Int>, end: Sides<Int>) {
    let begin = next
    var end = start
    // By how much the lines of a side are further on behind its last change.
    var oursShift = next.ours - start
    var theirsShift = next.theirs - start
    while true {
      if let change = ours.first, change.old.lowerBound <= end {
        end = max(end, change.old.upperBound)
        oursShift = change.new.upperBound - change.old.upperBound
        ours = ours.dropFirst()
      } else if let change = theirs.first, change.old.lowerBound <= end {
        end = max(end, change.old.upperBound)
        theirsShift = change.new.upperBound - change.old.upperBound
        theirs = theirs.dropFirst()
      } else {
        return (begin, Sides(base: end, ours: end + oursShift, theirs: end + theirsShift))
      }
    }
  }

  private mutating func add(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    if !lines.isEmpty { stretches.append(.settled(Array(lines.joined()))) }
  }

  private mutating func addStretch(
    _ lines: Sides<[ArraySlice<UInt8>]>, from start: Sides<Int>, to end: Sides<Int>
  ) {
    let texts = Sides(
      base: Array(lines.base[start.base..<end.base].joined()), ours: Array(lines.ours[start.ours..<end.ours].joined()),
      theirs: Array(lines.theirs[start.theirs..<end.theirs].joined()))
    if let agreed = texts.agreed {
      stretches.append(.settled(agreed))
    } else {
      stretches.append(.disputed(texts, lines: start.map { $0 + 1 }))
    }
  }

  // MARK: Texts

  /// Lines of which none is lost: where both sides changed them, those of both, whoever merges whom. For comments.
  static func union(_ texts: Sides<[UInt8]>) -> [UInt8] {
    if let agreed = texts.agreed { return agreed }
    return LineMerge(texts).stretches.flatMap { stretch -> [UInt8] in
      switch stretch {
      case .settled(let text): return text
      case .disputed(let texts, _):
        let both = [texts.ours, texts.theirs].sorted { $0.lexicographicallyPrecedes($1) }
        if both.allSatisfy({ $0.allSatisfy(\.isSpace) }) { return both[0] }
        return both.flatMap { $0 }
      }
    }
  }

  /// The merged text with the marks of `git` around what is disputed.
  /// - Parameter names: of the two sides, behind the marks.
  func marked(_ names: (ours: String, theirs: String)) -> [UInt8] {
    stretches.flatMap { stretch -> [UInt8] in
      switch stretch {
      case .settled(let text): text
      case .disputed(let texts, _):
        Array("<<<<<<< \(names.ours)\n".utf8) + texts.ours.endedLine + Array("=======\n".utf8)
          + texts.theirs.endedLine + Array(">>>>>>> \(names.theirs)\n".utf8)
      }
    }
  }

  /// In order.
  var conflicts: [MergeConflict] {
    stretches.compactMap { stretch in
      guard case .disputed(let texts, let lines) = stretch else { return nil }
      func part(_ side: Side) -> MergeConflict.Part? {
        var text = texts[side]
        if text.isEmpty { return nil }
        while text.last?.isSpace == true { text.removeLast() }
        return MergeConflict.Part(text: String(decoding: text, as: UTF8.self), line: lines[side])
      }
      return MergeConflict(
        .lines, at: [], Sides(base: part(.base), ours: part(.ours), theirs: part(.theirs)))
    }
  }
}

extension [UInt8] {
  fileprivate var endedLine: [UInt8] { isEmpty || last == UInt8(ascii: "\n") ? self : self + [UInt8(ascii: "\n")] }
}
