public import SOPDiagnostics

/// Every rule there is, one array for each folder. `HouseTests` compares the arrays with the folders.
public enum RuleRegistry {
  public static let writing: [any Rule.Type] = [
    NotUTF8.self, OtherEncoding.self, ControlCharacter.self, TabInIndentation.self, EmptyFile.self,
    SecondDocument.self, NestedTooDeep.self, TooManyAliases.self, FileTooLarge.self, TooManyProblems.self,
    UnknownAlias.self, MergeKey.self, CustomTag.self, KeyNotText.self, QuoteNeverClosed.self,
    BracketNeverClosed.self, TextAfterQuote.self, ColonInText.self, ReservedStart.self, WrongIndentation.self,
    ColonMissing.self, ListAndKeysMixed.self, DashWithoutSpace.self, UnknownEscape.self, UnreadableYAML.self,
    UnknownKey.self, DuplicateKey.self, KeyMissing.self, WrongShape.self, EmptyValue.self, TwoKindsOfStep.self,
    UnknownWord.self, ConditionAndOutcomesMixed.self, MixedList.self, ProductAndResults.self,
    UnreadableTime.self, UnreadableMoney.self, UnreadableDate.self, WrongNIP.self, NotYesOrNo.self,
    UnreadableNumber.self, ValueSpeltOtherwise.self, CommaInName.self, TextCutByComment.self, UnreadableHours.self,
    UnknownWeekday.self, IncompleteCitation.self, DashAsText.self,
    ChoiceWithoutTable.self, VolumeWithoutPeriod.self, PaidAtBlock.self,
  ]

  public static let names: [any Rule.Type] = [
    UnknownStep.self, DuplicateStepID.self, UnknownActor.self, UnknownEnd.self, UnknownVariant.self,
    DuplicateName.self, ReservedName.self, AmbiguousName.self, EndAsStep.self,
    DeclaredOfficeUnreadable.self, CallsGoInCircles.self, CallWithoutWays.self, OutcomesOfCallDiffer.self,
    LaneNameDiffers.self, MacroAndCallsDisagree.self, ProcedureNotFound.self, OutsideProcedureUnchecked.self,
    HandOversGoInCircles.self, CalledProcedureHasErrors.self, TooManyLinkedProcedures.self,
  ]

  public static let flow: [any Rule.Type] = [
    NoSteps.self,
    NoEndReachable.self,
    StepUnreachable.self,
    StepCannotEnd.self,
    DecisionWithoutChoice.self,
    OutcomeRepeated.self,
    StepContinuesNowhere.self,
    TwoWaysOn.self,
    ParallelBorderCrossed.self,
    BlockEnteredInside.self,
    EndWithoutName.self,
    WaitsForDecision.self,
    BranchLeaks.self,
    WaitsForExclusive.self,
    WayAfterLimitUnsettled.self,
    VariantWithoutChannel.self,
    ChannelClosed.self,
    NeverApplies.self,
    TooManyKinds.self,
    BranchesNotAwaited.self,
    EndsWhileRunning.self,
    GoesBackFromBranch.self,
    WaitsForever.self,
    OverflowNeverUsed.self,
    FlowUndecided.self,
    OutcomesLeaveGap.self,
    OutcomesOverlap.self,
    ConditionNeverHolds.self,
    UnitsNotComparable.self,
    OutcomesUndecided.self,
  ]

  public static let identity: [any Rule.Type] = [
    IdentityIncomplete.self,
    DatesOutOfOrder.self,
    NumberOffPattern.self,
    NumberUsedTwice.self,
  ]

  public static let actors: [any Rule.Type] = [
    ActorUnused.self,
    StepWithoutActor.self,
    LaneSoundsLikeApplicant.self,
    LanesOutOfOrder.self,
    DeciderWithoutDecision.self,
    ActorTwice.self,
    InitialsBySigner.self,
    TwoWaysOfSharing.self,
  ]

  public static let duty: [any Rule.Type] = [
    OneOfficerDecidesAlone.self,
    InitialsByDoer.self,
    InitialsRepeated.self,
    ReturnsWithoutLimit.self,
    ReturnsWithoutReason.self,
  ]

  public static let timing: [any Rule.Type] = [
    StepWithoutTime.self,
    PromiseBroken.self,
    PlainDayUnclear.self,
    UnknownEvent.self,
    EventTwofold.self,
    EventInProse.self,
    PromiseWithoutStart.self,
    PromisesOverlap.self,
    RestPromiseUnclear.self,
    TimeInsideStage.self,
    StageInsideStage.self,
    TimesOfSeveralAxes.self,
    VariantWithoutTime.self,
    UnitNotDeclared.self,
    DeadlinesSwapped.self,
    CountsFromItself.self,
    PromiseWithoutLength.self,
    ExtensionOfNothing.self,
    DayAndNightUnclear.self,
    PromiseLoopUnbounded.self,
    PromiseOverUnmeasured.self,
    PromiseNeverRuns.self,
    PromiseTooLoose.self,
    PromiseDependsOnDates.self,
    PromiseOnlyExtended.self,
    PromiseDependsOnHours.self,
    PromiseBeyondLaw.self,
    PromiseBeyondDefault.self,
    PromiseUndecided.self,
    TooFewStaff.self,
    EffectiveTimeImpossible.self,
  ]

  public static let documents: [any Rule.Type] = [
    StepWithoutOutput.self,
    DocumentWithoutOrigin.self,
    DocumentSkipped.self,
    DocumentNameNearlySame.self,
    DocumentMadeLater.self,
    RequirementOfOtherKind.self,
    RequirementAskedAgain.self,
    RequirementUnused.self,
    OutputUnused.self,
    ProductNotAlwaysMade.self,
    DocumentMadeByTwoBranches.self,
  ]

  public static let fees: [any Rule.Type] = [
    FeeWithoutBasis.self,
    BasisSetsNoFees.self,
    FreeButCharged.self,
    FeeNeverCharged.self,
    FeeConditionUnsaid.self,
    FeeChargedTwice.self,
    MoneyAskedUnlisted.self,
    PaidBeforeRefusal.self,
    DeciderTakesMoney.self,
    FreeUnsaid.self,
    PaymentStepUnsaid.self,
  ]

  public static let components: [any Rule.Type] = [
    ComponentMissing.self,
    ComplaintsWithoutChannel.self,
    ComplaintsWithoutOfficer.self,
    ComplaintAnswerTooLate.self,
    ComplaintTimesSwapped.self,
    PledgeElementMissing.self,
    PledgeNotPublished.self,
    ScoreWithoutYear.self,
    ScoreOffScale.self,
    EvaluationTooSeldom.self,
    ReviewTooLate.self,
    AdoptionWithoutDecree.self,
    WeekdayTwice.self,
    WorkingDaysDisagree.self,
    DateTwice.self,
    RamadanImpossible.self,
    WorkingTimeImpossible.self,
    SheetColumnTwice.self,
    GradeDisagrees.self,
  ]

  public static let scenarios: [any Rule.Type] = [
    ChoiceNamesNothing.self,
    AnswerNotOffered.self,
    ScenarioCaseUnknown.self,
    ExpectedEndUnknown.self,
    ExpectedStepUnknown.self,
    ChoiceAmbiguous.self,
    VariantsOfOneAxis.self,
    NothingExpected.self,
    ScenarioNameTwice.self,
  ]

  public static let wording: [any Rule.Type] = [
    ActivityWithoutVerb.self,
    ActorInActivity.self,
    SeveralActivities.self,
    AbbreviationUnexplained.self,
    ExceptionHidden.self,
    ExceptionInActivity.self,
  ]

  /// Rules about the checking itself; they run last, when suppressions have been applied.
  public static let housekeeping: [any Rule.Type] = [
    SuppressionWithoutReason.self,
    SuppressionStale.self,
    SuppressionUnknown.self,
    TooManyFindings.self,
    SeverityUnknown.self,
    ConflictUndecided.self,
  ]

  /// The rules that look at the file, in the order in which they run.
  public static let ordinary: [any Rule.Type] =
    writing + names + flow + identity + actors + duty + timing + documents + fees + components + scenarios + wording

  public static let all: [any Rule.Type] = ordinary + housekeeping

  public static let profiles: [DiagnosticProfile] = all.map { $0.profile }

  /// Every rule as formats with a catalogue of their own describe it.
  public static let descriptions: [RuleDescription] = all.map {
    RuleDescription($0.profile, summary: $0.summary, why: $0.why)
  }

  /// The profile with this code or name; codes in capitals.
  public static func profile(named name: String) -> DiagnosticProfile? {
    profiles.first { $0.code == name || $0.name == name }
  }

  /// How far the rule with this profile looks.
  public static func scope(of profile: DiagnosticProfile) -> RuleScope {
    all.first { $0.profile.code == profile.code }?.scope ?? .file
  }

  /// Whether a rule that is on needs a survey of the office.
  public static func needsSurvey(_ policy: SeverityPolicy) -> Bool {
    all.contains { $0.scope == .office && !policy.isOff($0.profile) }
  }
}
