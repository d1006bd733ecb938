import type { SheetReading } from "../annex/annex";
import { readAnnexes } from "../annex/readAnnexes";
import { createRowMemory, type RowMemory } from "../annex/rowMemory";
import type { Finding } from "../findings/finding";
import { orderFindings } from "../findings/orderFindings";
import { allRules } from "../rules/allRules";
import { checkUnreadable } from "../rules/checkAnnex";
import type { Rule, RuleKnowledge } from "../rules/rule";
import { createTextMemory } from "../rules/textMemory";
import type { SheetSnapshot } from "../snapshot/snapshot";
import { type ChangedBlock, changesNothing, withBlock } from "./changedBlock";
import { type CheckedAnnex, type CheckedWith, checkWhole, recheckAnnex } from "./recheckAnnex";

/** A sheet, what it means and what is wrong with it, with what the next check can keep of it. Holds one reading, never those before. */
export interface LiveCheck {
  readonly snapshot: SheetSnapshot;
  readonly reading: SheetReading;
  /** All findings of the sheet, worst first, then in sheet order: what `checkSheet` finds. */
  readonly findings: readonly Finding[];
  /** The reading's annexes, in its order. */
  readonly annexes: readonly CheckedAnnex[];
  readonly using: CheckedWith & { readonly readings: RowMemory };
}

function liveCheck(snapshot: SheetSnapshot, last: LiveCheck | null, using: LiveCheck["using"]): LiveCheck {
  const reading = readAnnexes(snapshot, { memory: using.readings });
  const annexes = reading.annexes.map((annex, place) => {
    const before = last?.annexes[place];
    return before ? recheckAnnex(annex, before, using) : checkWhole(annex, using);
  });
  const findings = orderFindings([
    ...reading.unreadable.flatMap((unreadable) => checkUnreadable(unreadable, using.rules)),
    ...annexes.flatMap(({ runs }) => [...runs.values()].flatMap(({ found }) => found.map(({ finding }) => finding))),
  ]);
  return { snapshot, reading, findings, annexes, using };
}

/** The whole sheet, from nothing. */
export function startLiveCheck(snapshot: SheetSnapshot, knowledge: RuleKnowledge, rules: readonly Rule[] = allRules): LiveCheck {
  return liveCheck(snapshot, null, { knowledge, rules, texts: createTextMemory(), readings: createRowMemory() });
}

/** The sheet after a change; only what changed is worked out again. Other knowledge than before means all of it. */
export function recheck(last: LiveCheck, block: ChangedBlock, knowledge: RuleKnowledge = last.using.knowledge): LiveCheck {
  const known = sameKnowledge(last.using.knowledge, knowledge);
  if (known && changesNothing(last.snapshot, block)) return last;
  return liveCheck(withBlock(last.snapshot, block), known ? last : null, { ...last.using, knowledge });
}

function sameKnowledge(one: RuleKnowledge, other: RuleKnowledge): boolean {
  const [known, knownToo] = [one, other].map((knowledge) => new Map<string, unknown>(Object.entries(knowledge)));
  return known?.size === knownToo?.size && [...(known ?? [])].every(([name, fact]) => knownToo?.get(name) === fact);
}
