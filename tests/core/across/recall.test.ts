import { checkAcross } from "#core/across/checkAcross";
import { criteriaOf } from "#core/across/criteria";
import { sameCriteria } from "#core/across/sameCriterion";
import type { Annex, AnnexRow, ColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { lostPoints } from "#core/remedies/lostPoints";
import { annexSheet, dakNong2022, dakPoRemedies2022, districtMonitoring, ducTho2022, krongNo2023, type ActionPlanColumn, type PrintedAnnex } from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";

/** A criterion of the score annex and an activity that answers it. */
interface Answer {
  readonly row: AnnexRow;
  readonly activity: string;
}

/** The annexes as papers of one plan, wherever they come from. */
function anywhere<Column extends string>(printed: PrintedAnnex<Column>): Annex {
  return { ...readAnnexes(annexSheet(printed)).annexes[0]!, unit: null, year: null };
}

const annexes = {
  krongNo: { annex: anywhere(krongNo2023), says: "task" },
  dakNong: { annex: anywhere(dakNong2022), says: "task" },
  monitoring: { annex: anywhere(districtMonitoring), says: "target" },
  remedies: { annex: anywhere(dakPoRemedies2022), says: "task" },
} as const;

function textOf(row: AnnexRow, column: ColumnKey): string {
  return row.cells.get(column)?.text.trim() ?? "";
}

function planOf(activities: readonly string[]): Annex {
  const rows = activities.map((activity, at): Record<ActionPlanColumn, string> => ({
    stt: String(at + 1), goal: "", task: "", activity, output: "Báo cáo", leadAgency: "Phòng Nội vụ", coordAgency: "Các phòng, ban", deadline: "Cả năm", budget: "",
  }));
  return anywhere({ ...ducTho2022, title: "KẾ HOẠCH CCHC", rows: [ducTho2022.rows[0]!, ...rows] });
}

/** The numbers of the criteria that are reported although answered, and of those that are not although their activity is left out: each text once, with all that it answers. */
function measured(score: Annex, answers: readonly Answer[]) {
  const reported = (activities: readonly string[]): ReadonlySet<number> =>
    new Set(checkAcross([score, planOf(activities)], builtInKnowledge).flatMap(({ finding: { rule, cell } }) => (rule === "across-loss-without-activity" ? [cell.row] : [])));
  const whole = reported(answers.map(({ activity }) => activity));
  const silent = [...new Set(answers.map(({ activity }) => activity))].flatMap((text) => {
    const without = reported(answers.flatMap(({ activity }) => (activity === text ? [] : [activity])));
    return answers.filter(({ activity, row }) => activity === text && !without.has(row.row));
  });
  const numbers = (found: readonly Answer[]) => found.map(({ row }) => row.stt.printed);
  return { answered: answers.length, falsely: numbers(answers.filter(({ row }) => whole.has(row.row))), silent: numbers(silent) };
}

describe("an action plan of the activities that the score annex itself names", () => {
  it.each([
    // Digitisation is named twice, the web page by 7.3 too, "giải quyết TTHC" by every item on procedures; 1.1.3 says too little.
    ["krongNo", 19, ["3.7.2", "3.7.3", "7.1.4", "3.4.4.1", "3.4.4.2", "1.1.3"]],
    // Six on the impact of reform; 1.1 and 1.2 say too little; the rest is said by the activity of a neighbour, as 6.2.1 in full by 6.4's.
    ["dakNong", 27, ["4.4", "2,4", "5.9", "6.4", "7.5", "3.2.5", "1.2", "5.8", "6.2.1", "6.3.1", "1.1", "3.4.2", "3.4.1", "3.4.3"]],
  ] as const)("%s: answers every loss, and lacks what is left out", (name, losses, silent) => {
    const { annex } = annexes[name];
    const lost = lostPoints(annex).map(({ row }) => ({ row, activity: textOf(row, "task") }));
    expect(measured(annex, lost)).toEqual({ answered: losses, falsely: [], silent });
  });
});

describe("an action plan in the words of another place's annex on the same criterion", () => {
  const pairs = (["krongNo", "dakNong"] as const).flatMap((one) => (["krongNo", "dakNong", "monitoring", "remedies"] as const).flatMap((other) => (one === other ? [] : [[one, other] as const])));

  it("is taken for an answer, all but five times in 69", () => {
    const all = pairs.map(([one, other]) => {
      const printed = one === "krongNo" ? krongNo2023 : dakNong2022;
      // As if every criterion had lost points.
      const score = anywhere({ ...printed, rows: printed.rows.map((row) => ({ ...row, maxScore: "1", prevScore: "0,5" })) });
      const { annex, says } = annexes[other];
      const answers = sameCriteria(criteriaOf(score), criteriaOf(annex)).flatMap(({ one: own, other: there }) => {
        const activity = textOf(there.row, says);
        return own.row.leaf && activity !== "" ? [{ row: own.row, activity }] : [];
      });
      const { answered, falsely, silent } = measured(score, answers);
      return `${one} in the words of ${other}: ${falsely.length} of ${answered} reported; left out, ${answered - silent.length} found`;
    });
    expect(all).toEqual([
      "krongNo in the words of dakNong: 1 of 10 reported; left out, 10 found",
      "krongNo in the words of monitoring: 1 of 8 reported; left out, 8 found",
      "krongNo in the words of remedies: 0 of 1 reported; left out, 1 found",
      "dakNong in the words of krongNo: 1 of 10 reported; left out, 10 found",
      "dakNong in the words of monitoring: 2 of 38 reported; left out, 22 found",
      "dakNong in the words of remedies: 0 of 2 reported; left out, 2 found",
    ]);
  });
});
