import { allCommands } from "../../commands/allCommands";
import { registerCommands } from "../../commands/registerCommands";
import { createReviewStore } from "#review/reviewStore";
import { createFakeHost } from "../support/fakeHost";
import { sheetText } from "../support/sheetText";

type Handler = (event: { completed(): void }) => Promise<void>;

const annex = sheetText(
  `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
   | 1 | A | 2 | 1 | 0,5 | Việc | Sở Nội vụ |`,
);

/** The little of Office that the ribbon needs. */
function ribbon() {
  const handlers = new Map<string, Handler>();
  const shown: string[] = [];
  const office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: async () => void shown.push("pane") },
  };
  Object.assign(globalThis, { Office: office });
  const [host, store] = [createFakeHost(annex), createReviewStore()];
  registerCommands(host, store);
  const presses = async (name: string) => {
    const completed = jest.fn();
    const pressed = handlers.get(name)!({ completed });
    await pressed.catch(() => {});
    expect(completed).toHaveBeenCalledTimes(1);
    return pressed;
  };
  return { handlers, host, store, shown, presses, office };
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

describe("the ribbon's buttons", () => {
  test("are all tied to their function names, empty templates first", () => {
    const { handlers } = ribbon();
    expect([...handlers.keys()]).toEqual([...allCommands().keys()]);
    expect([...handlers.keys()]).toEqual([
      "insertTemplate.score-tinh-2022",
      "insertTemplate.score-huyen-2023",
      "insertTemplate.monitoring-huyen-2023",
      "insertTemplate.action-plan-huyen-2022",
      "insertTemplate.targets-huyen-2022",
      "insertTemplate.remedies-huyen-2022",
      "insertTemplate.report-xa-2024",
      "insertTemplate.score-tinh-2022.filled",
      "insertTemplate.score-huyen-2023.filled",
      "insertTemplate.monitoring-huyen-2023.filled",
      "insertTemplate.action-plan-huyen-2022.filled",
      "insertTemplate.targets-huyen-2022.filled",
      "insertTemplate.remedies-huyen-2022.filled",
      "insertTemplate.report-xa-2024.filled",
      "checkSheet",
      "removeMarks",
    ]);
  });

  test("Kiểm tra reads the sheet once and shows the pane with the result", async () => {
    const { host, store, shown, presses } = ribbon();
    await presses("checkSheet");
    expect(host.asked).toEqual(["read active"]);
    expect(shown).toEqual(["pane"]);
    expect(store.getState().review.state).toBe("reviewed");
  });

  test("Chèn phụ lục inserts the template of its entry, filled or empty", async () => {
    const { host, store, presses } = ribbon();
    await presses("insertTemplate.score-huyen-2023");
    await presses("checkSheet");
    expect(store.getState().review).toMatchObject({ review: { annexes: [{ rows: 146, progress: { filled: 0 } }] } });
    await presses("insertTemplate.score-tinh-2022.filled");
    await presses("checkSheet");
    expect(store.getState().review).toMatchObject({ review: { annexes: [{ rows: 119, progress: { filled: 90, leaves: 90 } }] } });
    const others = host.asked.filter((asked) => asked.startsWith("readOtherSheets"));
    expect(others).toEqual(["readOtherSheets Phụ lục", "readOtherSheets Phụ lục,Phụ lục CCHC 2023"]);
    expect(host.asked.filter((asked) => !others.includes(asked))).toEqual(["insert Phụ lục CCHC 2023", "read active", "insert Phụ lục CCHC 2022", "read active"]);
  });

  test("Gỡ đánh dấu takes the marks off without opening the pane", async () => {
    const { host, shown, presses } = ribbon();
    await presses("removeMarks");
    expect(host.asked).toEqual(["removeMarks active"]);
    expect(shown).toEqual([]);
  });

  test("Gỡ đánh dấu opens the pane to say why it could not", async () => {
    const { host, store, shown, presses } = ribbon();
    host.refuses("sheet-protected");
    await presses("removeMarks");
    expect(shown).toEqual(["pane"]);
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-protected" } });
  });

  test("complete also where Excel refuses", async () => {
    const { host, store, presses } = ribbon();
    host.refuses("cell-edit-mode");
    await presses("checkSheet");
    await presses("insertTemplate.score-tinh-2022");
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "cell-edit-mode" } });
  });

  test("complete also where something of ours breaks, which stays visible as a rejection", async () => {
    const { office, presses } = ribbon();
    office.addin.showAsTaskpane = () => Promise.reject(new Error("hỏng"));
    await expect(presses("checkSheet")).rejects.toThrow("hỏng");
  });
});
