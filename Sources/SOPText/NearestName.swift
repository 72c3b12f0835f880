/// Suggestions for misspelt names.
public enum NearestName {
  /// The candidate with the least edit distance (insert, delete, replace, swap of neighbours) to `name`, if it is near
  /// enough to be what was meant: at most one edit for every three characters, at least one. Case and `_`/`-`/space
  /// are folded first. Ties go to the first candidate. Cost: candidates x length squared; for printing only.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    let bound = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = folded(candidate)
      guard abs(other.count - wanted.count) <= bound else { continue }
      let distance = editDistance(wanted, other)
      if distance <= bound, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Whether two names differ in nothing but case and `_`, `-` or a blank between words.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    folded(left) == folded(right)
  }

  /// Edits (insert, delete, replace, swap of neighbours) from one text to the other, after the same folding. Cost:
  /// length squared.
  public static func distance(from left: String, to right: String) -> Int {
    let (first, second) = (folded(left), folded(right))
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    return editDistance(first, second)
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.prefix(100).map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  /// Optimal string alignment distance, three rows.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 1..<(left.count + 1) {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1..<(right.count + 1) {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforePrevious[column - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
