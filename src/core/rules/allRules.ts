import { agencyLeadMissing } from "./agency-lead-missing";
import { agencyUnknown } from "./agency-unknown";
import { agencyVariant } from "./agency-variant";
import { annexUnreadable } from "./annex-unreadable";
import { pointsChildrenSum } from "./points-children-sum";
import { pointsGrandTotal } from "./points-grand-total";
import { pointsMissing } from "./points-missing";
import { pointsNegative } from "./points-negative";
import { pointsNotANumber } from "./points-not-a-number";
import { pointsOverStandard } from "./points-over-standard";
import { pointsRounded } from "./points-rounded";
import { pointsStandardTotal } from "./points-standard-total";
import { pointsTextNumber } from "./points-text-number";
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
  pointsNotANumber,
  pointsTextNumber,
  pointsNegative,
  pointsMissing,
  pointsChildrenSum,
  pointsRounded,
  pointsGrandTotal,
  pointsStandardTotal,
  pointsOverStandard,
  targetBelowLastYear,
  targetNotRaised,
  rowUnfilled,
  taskMissing,
  agencyLeadMissing,
  agencyUnknown,
  agencyVariant,
];
