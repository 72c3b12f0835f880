public import SOPModel
public import SOPText

/// A form of a procedure that `sop build --to NAME` writes.
///
/// Emitters are pure: the same procedure, source and options give the same bytes on every machine. Any procedure is
/// allowed, one that is incomplete or full of faults too; what is not known is left out, never invented.
public protocol Emitter: Sendable {
  /// What `--to` calls it: one lower-case word.
  var name: String { get }
  /// Of the file that is written, without the dot.
  var fileExtension: String { get }
  /// What it makes, for lists of formats; no full stop.
  var title: Wording { get }

  /// The whole content of the file.
  /// - Parameter source: the text the procedure was read from, for those that give lines and columns.
  func emit(_ procedure: Procedure, from source: SourceText, options: EmitOptions) -> [UInt8]
}

/// How an output is wanted. Each emitter takes from it what concerns it.
public struct EmitOptions: Sendable, Hashable {
  /// Of the words the emitter adds; what the file says stays as it is written.
  public var language = Language.indonesian
  /// Columns of a text form.
  public var width = 132
  /// Text forms draw with ASCII only, for printers and mail that know no more.
  public var isASCII = false
  /// Lines of a page of a text form; `nil` for one endless page.
  public var pageLines: Int?
  /// The file has errors and was to be written all the same: the output says DRAF where everyone sees it.
  public var isDraft = false

  public init() {}
}
