/// Every rule about changes, by family, in order of code.
enum ChangeRegistry {
  static let steps: [any ChangeRule.Type] = [
    StepAdded.self, StepRemoved.self, StepReworded.self, StepDivided.self, StepsMerged.self, RemarksChanged.self,
  ]
  static let flow: [any ChangeRule.Type] = [
    OrderChanged.self, OutcomesChanged.self, OutcomeRenamed.self, DestinationChanged.self, LoopLimitChanged.self,
    StepConditionChanged.self, EndsChanged.self, ChannelsChanged.self, VariantsChanged.self, BlocksRenamed.self,
  ]
  static let actors: [any ChangeRule.Type] = [
    StepActorsChanged.self, ActorRenamed.self, ActorsChanged.self, ApprovalsChanged.self,
  ]
  static let timing: [any ChangeRule.Type] = [
    StepTimeChanged.self, StepDeadlineChanged.self, StageChanged.self, PromisesChanged.self, PromiseTermsChanged.self,
    CountingChanged.self,
  ]
  static let documents: [any ChangeRule.Type] = [
    RequirementsChanged.self, RequirementTermsChanged.self, StepPapersChanged.self, FormsChanged.self,
    ProductsChanged.self,
  ]
  static let fees: [any ChangeRule.Type] = [FeesChanged.self, FeeTermsChanged.self]
  static let identity: [any ChangeRule.Type] = [IdentityChanged.self, TraitsChanged.self, ScenariosChanged.self]
  static let legal: [any ChangeRule.Type] = [LegalBasisChanged.self]
  static let components: [any ChangeRule.Type] = [
    ComplaintsChanged.self, ServiceHoursChanged.self, GuaranteesChanged.self, OversightChanged.self,
    FacilitiesChanged.self, CalendarChanged.self, FormBoxesChanged.self, AdoptionChanged.self,
    OfficeWordsChanged.self, OtherComponentsChanged.self,
  ]

  /// Asked when all others have spoken.
  static let last: [any ChangeRule.Type] = [OtherwiseChanged.self]

  static let all: [any ChangeRule.Type] =
    steps + flow + actors + timing + documents + fees + identity + legal + components + last
}
