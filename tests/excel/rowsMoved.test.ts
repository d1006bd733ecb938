import { annexInUse, coveredByMarks, litCells, seriousFindings, wrongTotals } from "../support/annexInUse";
import { workbookJson } from "../support/workbookJson";

type InUse = Awaited<ReturnType<typeof annexInUse>>;
type User = InUse["user"];

/** What the annex as inserted shows: three rows lack a lead agency, and a document bears a later year. */
const agencies = ["agency-lead-missing 1.3.2", "agency-lead-missing 3.2.2", "agency-lead-missing 3.3.3"];
const standing = [...agencies, "document-year 7.3"];
const standardTotal = "points-standard-total TỔNG";

interface Operation {
  readonly does: (user: User) => void;
  /** Steps that the user takes it back with. */
  readonly steps: number;
  /** Parents and totals whose number is wrong afterwards; every one of them must be lit and reported. */
  readonly wrong?: readonly string[];
  /** Cells lit beside the missing agencies, and findings beside the standing ones. */
  readonly lit?: readonly string[];
  readonly found?: readonly string[];
  /** The table, and how many rows of it are numbered. */
  readonly table: string;
  readonly rows: number;
}

/** The sheet: heading in row 5; 1.1 in 7–10, 1.2 in 11–14, field 2 in 31–44, field 8 in 143–151, the total in 152. */
const operations: Readonly<Record<string, Operation>> = {
  "a row inserted above the first": { does: (user) => user.insertsRows(6), steps: 1, table: "A5:G153", rows: 146 },
  "a first child inserted": {
    does: (user) => filled(user, 8, "1.1.9"),
    steps: 3,
    found: ["stt-out-of-order 1.1.9", "criterion-missing 1.1.9", standardTotal],
    table: "A5:G153",
    rows: 147,
  },
  "a last child inserted": { does: (user) => filled(user, 31, "1.8"), steps: 3, found: ["criterion-missing 1.8", standardTotal], table: "A5:G153", rows: 147 },
  "a row inserted above the total": {
    does: (user) => filled(user, 152, "8.7"),
    steps: 3,
    found: ["criterion-missing 8.7", standardTotal],
    table: "A5:G153",
    rows: 147,
  },
  "a child deleted": { does: (user) => user.deletesRows(9), steps: 1, found: [standardTotal], table: "A5:G151", rows: 145 },
  "a parent deleted": {
    does: (user) => user.deletesRows(7),
    steps: 1,
    lit: ["leafsum C151", "leafsum D151", "leafsum E151"],
    found: ["stt-orphan 1.1.1", standardTotal],
    table: "A5:G151",
    rows: 145,
  },
  "the last row deleted": { does: (user) => user.deletesRows(151), steps: 1, found: [standardTotal], table: "A5:G151", rows: 145 },
  "the total deleted": {
    does: (user) => user.deletesRows(152),
    steps: 1,
    wrong: ["C143 8: 12, not 12.5", "D143 8: 2, not 2.5", "E143 8: 10, not 10.5"],
    lit: ["sum C143", "sum D143", "sum E143"],
    found: ["points-children-sum 8.", "points-children-sum 8.", "points-children-sum 8."],
    table: "A5:G151",
    rows: 146,
  },
  "the last child moved up": { does: (user) => user.movesRows(10, 8), steps: 1, found: ["stt-out-of-order 1.1.3"], table: "A5:G152", rows: 146 },
  "a criterion moved with its rows": { does: (user) => user.movesRows(11, 7, 4), steps: 1, found: ["stt-out-of-order 1.1"], table: "A5:G152", rows: 146 },
  "the last field moved to the top": { does: (user) => user.movesRows(143, 6, 9), steps: 1, found: ["stt-out-of-order 8."], table: "A5:G152", rows: 146 },
  "the first field moved to the end": { does: (user) => user.movesRows(6, 152, 25), steps: 1, found: ["stt-out-of-order 1."], table: "A5:G152", rows: 146 },
  "a parent moved below its children": {
    does: (user) => user.movesRows(7, 11),
    steps: 1,
    wrong: ["C10 1.1: 0, not 2", "D10 1.1: 0, not 1.973", "E10 1.1: 0, not 2"],
    lit: ["leafsum C152", "leafsum D152", "leafsum E152", "sum C10", "sum D10", "sum E10"],
    found: ["stt-out-of-order 1.1", "points-children-sum 1.1", "points-children-sum 1.1", "points-children-sum 1.1", standardTotal],
    table: "A5:G152",
    rows: 146,
  },
  "a row moved below the total": {
    does: (user) => user.movesRows(150, 153),
    steps: 1,
    // The total leaves the row out, and the misplaced row itself is lit.
    lit: ["stt A152"],
    found: ["points-children-sum 8.", "points-children-sum 8.", "points-children-sum 8.", standardTotal, "stt-out-of-order 8.5"],
    table: "A5:G152",
    rows: 146,
  },
  "a copied child left with its number": {
    does: (user) => user.insertsCopies(9, 10),
    steps: 1,
    lit: ["stt A9", "stt A10"],
    found: ["stt-duplicate 1.1.2", standardTotal],
    table: "A5:G153",
    rows: 147,
  },
  "a copied criterion with numbers of its own": {
    does: (user) => {
      user.insertsCopies(11, 31, 4);
      ["1.8", "1.8.1", "1.8.2", "1.8.3"].forEach((stt, at) => user.types(`A${31 + at}`, stt));
    },
    steps: 5,
    found: [standardTotal],
    table: "A5:G156",
    rows: 150,
  },
  "a row copied over another": {
    does: (user) => user.copiesRows(10, 12),
    steps: 1,
    lit: ["stt A10", "stt A12"],
    found: ["stt-duplicate 1.1.3", standardTotal],
    table: "A5:G152",
    rows: 146,
  },
  "rows hidden": { does: (user) => user.hidesRows(7, 8), steps: 1, table: "A5:G152", rows: 146 },
  "a field grouped and folded": {
    does: (user) => {
      user.groupsRows(7, 24);
      user.foldsGroup(8);
    },
    steps: 2,
    table: "A5:G152",
    rows: 146,
  },
  "the table filtered": { does: (user) => user.filters("A5:G152", 6, ["Phòng Nội vụ"]), steps: 1, table: "A5:G152", rows: 146 },
  "a row inserted, another deleted in the filtered table": {
    does: (user) => {
      user.filters("A5:G152", 0, ["1.1.2", "1.2.1", "TỔNG"]);
      user.insertsRows(9);
      user.deletesRows(11, 3);
    },
    steps: 3,
    found: [standardTotal],
    table: "A5:G152",
    rows: 145,
  },
};

function filled(user: User, row: number, stt: string): void {
  user.insertsRows(row);
  user.types(`A${row}`, stt);
  user.types(`C${row}`, "5");
}

describe("an annex of ours whose rows the user moves about", () => {
  let inUse: InUse;
  beforeEach(async () => {
    inUse = await annexInUse();
  });

  const unselected = () => workbookJson({ ...inUse.sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });

  test.each(Object.entries(operations))("%s", async (_, { does, steps, wrong = [], lit = [], found = [], table, rows }) => {
    const { excel, user, rests, review, sheet } = inUse;
    const before = unselected();
    does(user);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });

    expect(wrongTotals(sheet()).filter((total) => !/^[CDE]152 :/.test(total))).toEqual(wrong);
    const shown = litCells(excel);
    expect(shown.filter((cell) => !cell.startsWith("agency"))).toEqual(lit);
    expect(shown.filter((cell) => cell.startsWith("agency"))).toHaveLength(3);
    const { annexes, findings } = review();
    const told = findings.filter(({ severity }) => severity === "error").map(({ rule, stt }) => `${rule} ${stt}`);
    expect([...told].sort()).toEqual([...standing, ...found].sort());
    expect(annexes.map(({ range, rows: numbered }) => [range, numbered])).toEqual([[table, rows]]);

    for (let step = 0; step < steps; step += 1) expect(user.undoes()).toBe(true);
    expect(unselected()).toBe(before);
    await rests();
    expect(seriousFindings(review()).map((finding) => finding.replace(/ [A-G]\d+$/, ""))).toEqual(standing);
  });

  test("keeps the marks over the whole table and its names on it, however often rows are moved and copied", async () => {
    const { excel, user, sheet } = inUse;
    const covered = coveredByMarks(sheet());
    user.movesRows(11, 7, 4);
    user.movesRows(31, 6, 14);
    user.movesRows(143, 50, 9);
    expect(coveredByMarks(sheet())).toEqual(covered);
    for (let copy = 0; copy < 5; copy += 1) user.insertsCopies(60, 61);
    const perRow = { sum: 3, over: 2, text: 3, stt: 1, decline: 1, agency: 1 };
    for (const [mark, cells] of Object.entries(perRow)) expect(coveredByMarks(sheet())[mark]).toBe(covered[mark]! + 5 * cells);
    const names = () => sheet().names.map(({ name, formula }) => [name, formula.replace(/^='[^']*'!/, "")]);
    expect(names()[0]).toEqual(["PL_Bang", "$A$5:$G$157"]);
    expect(names()[1]![1]).toContain("template=score-huyen-2023");
    expect(sheet().page).toMatchObject({ titleRows: { first: 4, last: 4 }, printArea: { top: 0, bottom: 156, left: 0, right: 6 } });
    for (let step = 0; step < 8; step += 1) user.undoes();
    expect(excel.counters.writes).toBe(0);
  });
});
