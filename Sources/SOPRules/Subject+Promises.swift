import SOPModel
import SOPProofs

extension Subject {
  static func judge(_ procedure: Procedure) -> [PromiseJudgement] {
    guard !procedure.promises.isEmpty else { return [] }
    var judge = PromiseJudge(procedure)
    return judge.judgements()
  }

  /// What would make a broken promise hold.
  func repair(of judgement: PromiseJudgement) -> PromiseRepair {
    guard let procedure else { return PromiseRepair.none }
    var judge = PromiseJudge(procedure)
    return judge.repair(of: judgement)
  }
}
