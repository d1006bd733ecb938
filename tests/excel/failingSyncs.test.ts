import { allWords, annexFile, openReview } from "../support/openReview";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(60_000);

describe("a sync that fails", () => {
  const commandsToTry = [
    ["insert", 2], ["fix", 2], ["putMarks", 3], ["removeMarks", 2], ["undo a fix", 2], ["undo marks", 2], ["undo an insertion", 2],
  ] as const;

  /** The command on a workbook in which it has something to do. */
  async function ready(name: (typeof commandsToTry)[number][0]) {
    const bench = await openReview(await annexFile());
    const { commands, excel } = bench;
    if (name === "removeMarks" || name === "undo marks") await commands.putMarks();
    if (name === "undo a fix") await commands.fix("stt-malformed");
    if (name === "undo an insertion") await commands.insert();
    await excel.settled();
    const run = name.startsWith("undo") ? commands.undo : name === "fix" ? () => commands.fix("stt-malformed") : commands[name as "insert" | "putMarks" | "removeMarks"];
    return { ...bench, run };
  }

  test.each(commandsToTry.flatMap(([name, syncs]) => Array.from({ length: syncs }, (_, index) => [name, index + 1] as const)))("%s, round trip %i: the workbook is as before, and the pane says so", async (name, failing) => {
    for (const code of ["GeneralException", "ServiceNotAvailable"]) {
      const { excel, store, says, run } = await ready(name);
      const before = workbookJson(excel.workbook);
      const journal = store.getState().journal;
      excel.faults.failSync(failing, code);
      await run();
      await excel.settled();
      const { notice } = store.getState();
      if (notice?.kind === "problem") {
        expect(workbookJson(excel.workbook)).toBe(before);
        expect(store.getState().journal).toEqual(journal);
        expect(says()).toContain("Sổ làm việc vẫn như trước khi thực hiện lệnh.");
        expect(says("en")).toContain(allWords.en.say("problem.asBefore"));
      } else {
        // A read that fails for no reason that Excel names is tried again.
        expect(["putMarks 1 GeneralException", "undo an insertion 1 GeneralException"]).toContain(`${name} ${failing} ${code}`);
      }
    }
  });

  test.each(commandsToTry.map(([name]) => name))("%s, broken off on the way: whole or not at all, and the pane says which", async (name) => {
    const ends = new Set<string>();
    for (const actions of [1, 3, 10, 30, 60, 100, 150, 250]) {
      const { excel, store, says, run } = await ready(name);
      const before = workbookJson(excel.workbook);
      excel.faults.failSync(name === "putMarks" ? 3 : 2, "GeneralException", actions);
      await run();
      await excel.settled();
      const { notice } = store.getState();
      ends.add(notice?.kind ?? "none");
      if (notice?.kind === "problem") {
        expect(workbookJson(excel.workbook)).toBe(before);
        expect(says()).toContain("Sổ làm việc vẫn như trước khi thực hiện lệnh.");
      } else expect(workbookJson(excel.workbook)).not.toBe(before);
    }
    expect(ends).toContain("problem");
  });

  test("and then cannot be taken back either: the pane names what is left", async () => {
    const { excel, commands, says } = await openReview(await annexFile());
    excel.faults.failSync(2, "GeneralException", 5);
    excel.faults.failSync(3, "GeneralException");
    await commands.fix("stt-malformed");
    expect(says()).toContain("Phần làm dở có thể còn lại ở: Phụ lục!A22, Phụ lục!A23. Hãy kiểm tra và xóa hoặc sửa lại nếu cần.");
  });

  test("while the sheet is only followed: the last findings stay, with what to do", async () => {
    const { excel, clock, says, review } = await openReview(await annexFile());
    const findings = review()!.findings.length;
    excel.user.types("D7", "1,4");
    await excel.settled();
    excel.faults.failSync(1, "ServiceNotAvailable");
    await clock.passes(300);
    expect(review()!.findings).toHaveLength(findings);
    excel.faults.failSync(1, "GeneralException");
    excel.faults.failSync(2, "GeneralException");
    excel.faults.failSync(3, "GeneralException");
    await clock.passes(1_000);
    await clock.passes(300);
    expect(says()[1]).toMatch(/^Thực hiện lại\./);
    expect(review()!.findings).toHaveLength(findings);
  });
});
