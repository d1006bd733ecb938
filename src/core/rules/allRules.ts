import { agencyAbolished } from "./agency-abolished";
import { agencyDuplicate } from "./agency-duplicate";
import { agencyInconsistent } from "./agency-inconsistent";
import { agencyLeadMissing } from "./agency-lead-missing";
import { agencyRole } from "./agency-role";
import { agencySeparator } from "./agency-separator";
import { agencyUnknown } from "./agency-unknown";
import { agencyVariant } from "./agency-variant";
import { annexUnreadable } from "./annex-unreadable";
import { criterionMissing } from "./criterion-missing";
import { documentNumber } from "./document-number";
import { documentYear } from "./document-year";
import { formulaOverwritten } from "./formula-overwritten";
import { levelMismatch } from "./level-mismatch";
import { pointsChildrenSum } from "./points-children-sum";
import { pointsGrandTotal } from "./points-grand-total";
import { pointsMissing } from "./points-missing";
import { pointsNegative } from "./points-negative";
import { pointsNotANumber } from "./points-not-a-number";
import { pointsOverStandard } from "./points-over-standard";
import { pointsRounded } from "./points-rounded";
import { pointsStandardTotal } from "./points-standard-total";
import { pointsTextNumber } from "./points-text-number";
import { rowDuplicate } from "./row-duplicate";
import { rowUnfilled } from "./row-unfilled";
import type { Rule } from "./rule";
import { sttDuplicate } from "./stt-duplicate";
import { sttGap } from "./stt-gap";
import { sttMalformed } from "./stt-malformed";
import { sttMissing } from "./stt-missing";
import { sttOrphan } from "./stt-orphan";
import { sttOutOfOrder } from "./stt-out-of-order";
import { sttStyle } from "./stt-style";
import { targetBelowLastYear } from "./target-below-last-year";
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
  criterionMissing,
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
  taskMissing,
  levelMismatch,
  agencyLeadMissing,
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
