import { readAnnexes } from "#core/annex/readAnnexes";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, krongNo2023, type AnnexSheetOptions, type PrintedAnnex, type PrintedRow } from "../support/annexFixtures";
import { calculatedSheet, isMet } from "../support/calculatedSheet";
import { withRomanFields } from "../support/romanFields";
import { triedFormulas } from "../support/triedFormulas";

/** What lights up, by the number of the row: `"sum 7.2 D"`. */
function litOn(annex: PrintedAnnex, options: AnnexSheetOptions = {}, region: "vi-VN" | "en-US" = "vi-VN"): readonly string[] {
  const snapshot = annexSheet(annex, options);
  const marks = nativeFormatsFor(readAnnexes(snapshot).annexes[0]!);
  return calculatedSheet(snapshot, region).lit(marks).map((lit) => {
    const [, mark = "", column = "", row = ""] = /^(\w+) ([A-Z]+)(\d+)$/.exec(lit) ?? [];
    return `${mark} ${String(snapshot.values[Number(row) - 1]?.[0])} ${column}`;
  });
}

function withRow(stt: string, change: Partial<PrintedRow>): AnnexSheetOptions {
  return { row: (row) => (row.stt === stt ? { ...row, ...change } : row) };
}

/** Fields 7 and 8 with a total of their own, where the whole annex would take long. */
function lastFields(annex: PrintedAnnex): PrintedAnnex {
  const rows = annex.rows.filter(({ stt }) => stt.startsWith("7.") || stt.startsWith("8."));
  const total = { ...annex.rows.at(-1)!, maxScore: "27,5", prevScore: "12,978", targetScore: "22,9" };
  return { ...annex, rows: [...rows, total] };
}

describe("the native warnings on the real annexes", () => {
  it("show the province's wrong sums and numbers, and stay quiet on the sum that is only rounded", () => {
    expect(litOn(dakNong2022)).toEqual([
      "sum 2 C", "sum 2 D", "sum 2 E", "sum 7 D", "sum 7.2 D",
      "total TỔNG ĐIỂM C", "total TỔNG ĐIỂM D", "total TỔNG ĐIỂM E", "leafsum TỔNG ĐIỂM D", "stt 2,3 A", "stt 2,4 A",
    ]);
  });

  it("show nothing on the district's but the three rows without a lead agency", () => {
    expect(litOn(krongNo2023)).toEqual(["agency 1.3.2 G", "agency 3.2.2 G", "agency 3.3.3 G"]);
  });

  it("show the same where the machine's decimal sign is a point", () => {
    const annex = lastFields(krongNo2023);
    const slip = withRow("7.1.6", { targetScore: "0,25" });
    expect(litOn(annex, slip, "en-US")).toEqual(litOn(annex, slip, "vi-VN"));
  });
});

describe("the native warnings where fields have roman numbers", () => {
  const roman = (way: "counting through" | "starting over") => withRomanFields(krongNo2023 as PrintedAnnex<string>, way) as PrintedAnnex;

  it("show what they show with arabic ones as long as numbers count through", () => {
    expect(litOn(roman("counting through"))).toEqual(["agency 1.3.2 G", "agency 3.2.2 G", "agency 3.3.3 G"]);
    const slips = litOn(roman("counting through"), { row: (row) => (row.stt === "8.1" ? { ...row, prevScore: "0,9" } : row.stt === "7.4" ? { ...row, stt: "7.3" } : row) });
    expect(slips).toEqual(expect.arrayContaining(["stt 7.3 A", "leafsum  D"]));
  });

  it("leave out those that find rows by number where numbers start over: they would be wrong", () => {
    expect(litOn(roman("starting over"))).toEqual([]);
    expect(litOn(roman("starting over"), { row: (row) => (row.stt === "4.4.1" ? { ...row, prevScore: "9" } : row) })).toEqual(["over 4.4.1 D"]);
  });
});

describe("a native warning lights up for", () => {
  const annex = lastFields(krongNo2023);
  const before = litOn(annex);
  const added = (options: AnnexSheetOptions): readonly string[] => litOn(annex, options).filter((lit) => !before.includes(lit));

  it("nothing as long as all is right", () => {
    expect(before).toEqual([]);
  });

  it("a target below last year's score, on the lowest level and not on the rows above it", () => {
    expect(added(withRow("7.1.6", { targetScore: "0,25" }))).toEqual(["sum 7.1 E", "leafsum  E", "decline 7.1.6 E"]);
  });

  it("a target below last year's score on a parent of which no row below declines", () => {
    expect(added({ row: (row) => (row.stt === "7.2" ? { ...row, targetScore: "2" } : row) })).toEqual(["sum 7. E", "sum 7.2 E", "decline 7.2 E"]);
  });

  it("a score above the standard points", () => {
    expect(added(withRow("7.1.6", { prevScore: "1,5", targetScore: "1,5" }))).toEqual(
      expect.arrayContaining(["over 7.1.6 D", "over 7.1.6 E"]),
    );
  });

  it("points that are text, which sums pass over in silence", () => {
    expect(added({ row: (row) => (row.stt === "7.1.6" ? { ...row, prevScore: "0,5 " } : row) })).toEqual(["sum 7.1 D", "leafsum  D", "text 7.1.6 D"]);
  });

  it("a sum that is wrong by more than 0,005, and not by less", () => {
    expect(added(withRow("8.1", { prevScore: "0,005" }))).toEqual([]);
    expect(added(withRow("8.1", { prevScore: "0,0051" }))).toEqual(["sum 8. D", "leafsum  D"]);
  });

  it("a number that stands twice, with and without its dot", () => {
    expect(added(withRow("8.2", { stt: "8.1." })).filter((lit) => lit.startsWith("stt"))).toEqual(["stt 8.1 A", "stt 8.1. A"]);
  });

  it("a lead agency that is missing, once the row is begun", () => {
    const empty = { prevScore: "", targetScore: "", task: "", leadAgency: "" };
    expect(added(withRow("8.6", { ...empty, task: "Đẩy mạnh thu hút đầu tư" })).filter((lit) => lit.startsWith("agency"))).toEqual(["agency 8.6 G"]);
    expect(added(withRow("8.6", empty)).filter((lit) => lit.startsWith("agency"))).toEqual([]);
  });

  it("an error value among the children", () => {
    const snapshot = annexSheet(annex);
    const row = snapshot.values.findIndex(([stt]) => stt === "7.1.6");
    const formulas = snapshot.formulas.map((cells, index) => (index === row ? cells.with(3, "=1/0") : cells));
    const lit = calculatedSheet({ ...snapshot, formulas }).lit(nativeFormatsFor(readAnnexes(snapshot).annexes[0]!));
    expect(lit).toContain(`sum D${snapshot.values.findIndex(([stt]) => stt === "7.1") + 1}`);
  });
});

describe("the shortened formulas", () => {
  const marks = ["sum", "decline", "text", "agency", "stt"] as const;

  it.each([
    ["the province's annex", dakNong2022],
    ["the district's annex", krongNo2023],
  ])("say on every row of %s, as printed and with slips of many kinds, what the tried ones say", (_, source) => {
    for (const slips of [0, 1, 2]) {
      const snapshot = withSlips(annexSheet(source), slips);
      const annex = readAnnexes(annexSheet(source)).annexes[0]!;
      const sheet = calculatedSheet(snapshot);
      const ours = nativeFormatsFor(annex);
      const met = { ours: new Set<string>(), tried: new Set<string>() };
      for (const { mark, range, formula } of ours) {
        const tried = marks.includes(mark as (typeof marks)[number]) ? triedFormulas[mark as (typeof marks)[number]] : null;
        if (!tried) continue;
        const anchor = { row: range.top, column: range.left };
        for (let row = range.top; row <= range.bottom; row += 1) {
          const at = { row, column: range.right };
          if (isMet(sheet.evaluate(formula, at, anchor))) met.ours.add(`${mark} ${row}`);
          if (isMet(sheet.evaluate(tried(range.top + 1, range.bottom + 1), at, anchor))) met.tried.add(`${mark} ${row}`);
        }
      }
      expect(met.ours).toEqual(met.tried);
    }
  });
});

/** The sheet with slips that come round again and again: in numbers, points and agencies, each kind at its own rows. */
function withSlips(snapshot: SheetSnapshot, round: number): SheetSnapshot {
  if (round === 0) return snapshot;
  const slip = (cells: readonly CellValue[], row: number): readonly CellValue[] => {
    const [stt, column] = [String(cells[0]), 2 + (row % 3)];
    const points = cells[column]!;
    switch ((row * 7 + round * 5) % 23) {
      case 0: return cells.with(0, `${stt} `);
      case 1: return cells.with(0, stt.replace(".", ","));
      case 2: return cells.with(0, "");
      case 3: return cells.with(0, "*");
      case 4: return cells.with(0, ` ${stt}.`);
      case 5: return cells.with(0, Number(stt) || stt);
      case 6: return cells.with(column, String(points).replace(".", ","));
      case 7: return cells.with(column, "");
      case 8: return cells.with(column, Number(points) + 0.005);
      case 9: return cells.with(column, Number(points) - 0.0051);
      case 10: return cells.with(4, Number(cells[3]) - 0.5);
      case 11: return cells.with(column, "=1/0");
      case 12: return cells.with(6, "");
      default: return cells;
    }
  };
  return { ...snapshot, formulas: snapshot.formulas.map((cells, row) => (row < 5 ? cells : slip(cells, row))) };
}
