import { activityMissing } from "./activity-missing";
import { agencyAbolished } from "./agency-abolished";
import { agencyCoordinatorMissing } from "./agency-coordinator-missing";
import { agencyDuplicate } from "./agency-duplicate";
import { agencyInconsistent } from "./agency-inconsistent";
import { agencyLeadCoordinates } from "./agency-lead-coordinates";
import { agencyLeadMissing } from "./agency-lead-missing";
import { agencyMonitorMissing } from "./agency-monitor-missing";
import { agencyRole } from "./agency-role";
import { agencySeparator } from "./agency-separator";
import { agencyUnknown } from "./agency-unknown";
import { agencyVariant } from "./agency-variant";
import { annexUnreadable } from "./annex-unreadable";
import { budgetMissing } from "./budget-missing";
import { budgetTotal } from "./budget-total";
import { budgetUnreadable } from "./budget-unreadable";
import { criterionCodes } from "./criterion-code";
import { criterionMissing } from "./criterion-missing";
import { deadlineMissing } from "./deadline-missing";
import { deadlineOutsideYear } from "./deadline-outside-year";
import { deadlineUnreadable } from "./deadline-unreadable";
import { detailShared } from "./detail-shared";
import { documentNumber } from "./document-number";
import { documentYear } from "./document-year";
import { formulaOverwritten } from "./formula-overwritten";
import { levelMismatch } from "./level-mismatch";
import { outputMissing } from "./output-missing";
import { partOverWhole } from "./part-over-whole";
import { pointsChildrenSum } from "./points-children-sum";
import { pointsGrandTotal } from "./points-grand-total";
import { pointsMissing } from "./points-missing";
import { pointsNegative } from "./points-negative";
import { pointsNotANumber } from "./points-not-a-number";
import { pointsOverStandard } from "./points-over-standard";
import { pointsRounded } from "./points-rounded";
import { pointsStandardTotal } from "./points-standard-total";
import { pointsTextNumber } from "./points-text-number";
import { rateWithoutNumber } from "./rate-without-number";
import { ratioMissing } from "./ratio-missing";
import { ratioWrong } from "./ratio-wrong";
import { rowDuplicate } from "./row-duplicate";
import { rowUnfilled } from "./row-unfilled";
import type { Rule } from "./rule";
import { sttDuplicate } from "./stt-duplicate";
import { sttGap } from "./stt-gap";
import { sttGoalCount } from "./stt-goal-count";
import { sttMalformed } from "./stt-malformed";
import { sttMissing } from "./stt-missing";
import { sttOrphan } from "./stt-orphan";
import { sttOutOfOrder } from "./stt-out-of-order";
import { sttStyle } from "./stt-style";
import { targetBelowLastYear } from "./target-below-last-year";
import { targetMissing } from "./target-missing";
import { targetNotRaised } from "./target-not-raised";
import { taskMissing } from "./task-missing";
import { textBrokenWord } from "./text-broken-word";
import { textLookalike } from "./text-lookalike";
import { textMarkup } from "./text-markup";
import { textNotNfc } from "./text-not-nfc";
import { textRepeatedWord } from "./text-repeated-word";
import { textSpacing } from "./text-spacing";
import { textTruncated } from "./text-truncated";
import { textTypo } from "./text-typo";
import { textUnclosed } from "./text-unclosed";
import { unitMismatch } from "./unit-mismatch";
import { valueNotAllowed } from "./value-not-allowed";
import { wholeMissing } from "./whole-missing";
import { yearMismatch } from "./year-mismatch";

/** Every rule, in the order in which findings of equal weight at one cell are shown. */
export const allRules: readonly Rule[] = [
  annexUnreadable,
  sttMalformed,
  sttMissing,
  sttDuplicate,
  sttOrphan,
  sttOutOfOrder,
  sttGap,
  sttStyle,
  sttGoalCount,
  criterionMissing,
  criterionCodes,
  rowDuplicate,
  pointsNotANumber,
  pointsTextNumber,
  pointsNegative,
  pointsMissing,
  pointsChildrenSum,
  pointsRounded,
  pointsGrandTotal,
  formulaOverwritten,
  pointsStandardTotal,
  pointsOverStandard,
  targetBelowLastYear,
  targetNotRaised,
  rowUnfilled,
  targetMissing,
  taskMissing,
  activityMissing,
  outputMissing,
  deadlineMissing,
  deadlineUnreadable,
  deadlineOutsideYear,
  budgetMissing,
  budgetUnreadable,
  budgetTotal,
  detailShared,
  rateWithoutNumber,
  valueNotAllowed,
  ratioWrong,
  ratioMissing,
  partOverWhole,
  wholeMissing,
  unitMismatch,
  levelMismatch,
  agencyMonitorMissing,
  agencyLeadMissing,
  agencyCoordinatorMissing,
  agencyLeadCoordinates,
  agencyUnknown,
  agencyVariant,
  agencyDuplicate,
  agencyAbolished,
  agencyInconsistent,
  agencySeparator,
  agencyRole,
  yearMismatch,
  documentYear,
  documentNumber,
  textLookalike,
  textNotNfc,
  textBrokenWord,
  textRepeatedWord,
  textTypo,
  textMarkup,
  textSpacing,
  textTruncated,
  textUnclosed,
];
