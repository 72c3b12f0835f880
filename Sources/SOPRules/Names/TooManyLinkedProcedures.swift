import SOPDiagnostics
import SOPModel
import SOPText

/// An SOP leads to more SOPs than are followed.
enum TooManyLinkedProcedures: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP120", name: "sop-lain-terlalu-banyak", family: .names, severity: .error)

  static let scope = RuleScope.links
  static var canBeSuppressed: Bool { false }

  static let summary = Wording(
    id: "SOP ini memanggil, langsung atau tidak, lebih banyak SOP daripada yang ditelusuri.",
    en: "This SOP calls, directly or not, more SOPs than are followed.")

  static let why = Wording(
    id: "Yang tidak ditelusuri tidak diperiksa, sehingga SOP ini tidak dapat dinyatakan benar.",
    en: "What is not followed is not checked, so that this SOP cannot be said to be right.")

  /// No short text can show it; a test of its own does.
  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.links.isCut, let first = procedure.links.own.first else {
      return
    }
    report.add(
      finding(
        at: procedure.place(first.reference.name), tooMany(procedure.links.procedures.count), advice: advice))
  }

  // MARK: Wording

  private static func tooMany(_ count: Int) -> Wording {
    Wording(
      id: "panggilan dari SOP ini mencapai lebih dari \(count) SOP; selebihnya tidak ditelusuri",
      en: "calls from this SOP reach more than \(count) SOPs; the rest is not followed")
  }

  private static let advice = Wording(
    id: "bagi rangkaian panggilan ini menjadi beberapa SOP makro yang berdiri sendiri",
    en: "divide this chain of calls into several makro SOPs that stand by themselves")
}
