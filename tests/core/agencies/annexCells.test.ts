import { agencyDirectory } from "#core/agencies/agencies";
import fixture from "../../fixtures/agencies/annex-cells.json";

type Place = readonly [row: number, stt: string, column: string];
interface Cell {
  readonly text: string;
  readonly names: readonly string[];
  readonly at: readonly Place[];
}

const annexes = Object.entries(fixture.cells) as unknown as readonly (readonly [string, readonly Cell[]])[];

/** Where in one annex something is found: "5.9 leadAgency: Phòng nội vụ → Phòng Nội vụ". */
function found(annex: string, state: "unknown" | "variant"): readonly string[] {
  const cells = annexes.find(([name]) => name === annex)?.[1] ?? [];
  return cells.flatMap(({ text, at }) =>
    agencyDirectory.recognise(text).flatMap((match) => {
      if (match.state !== state) return [];
      const meant = match.state === "variant" ? ` → ${match.suggestion}` : "";
      return at.map(([row, stt, column]) => `${stt === "" || annex.startsWith("action") ? `r${row}` : stt} ${column}: ${match.printed}${meant}`);
    }),
  );
}

describe("the agency cells of six real annexes", () => {
  it.each(annexes)("%s: every cell is split into its names", (_, cells) => {
    const split = cells.map(({ text }) => ({ text, names: agencyDirectory.recognise(text).map(({ printed }) => printed) }));
    expect(split).toEqual(cells.map(({ text, names }) => ({ text, names })));
  });

  it("are split as a person split them in 881 of 889 uses; the other eight are glued words and two collectives kept whole", () => {
    const ours = new Map<string, number>();
    for (const [annex, cells] of annexes) {
      for (const { text, at } of cells) {
        for (const { printed } of agencyDirectory.recognise(text)) {
          const key = `${annex}: ${printed}`;
          ours.set(key, (ours.get(key) ?? 0) + at.length);
        }
      }
    }
    const theirs = new Map<string, number>();
    for (const { text, ...uses } of fixture.transcribed) {
      for (const [annex, count] of Object.entries(uses as Record<string, number>)) theirs.set(`${annex}: ${text}`, count);
    }
    const same = [...theirs].reduce((sum, [key, count]) => sum + Math.min(count, ours.get(key) ?? 0), 0);
    const differing = [...theirs].filter(([key, count]) => count > (ours.get(key) ?? 0)).map(([key, count]) => `${key} ×${count - (ours.get(key) ?? 0)}`);
    expect([...theirs.values()].reduce((sum, count) => sum + count, 0)).toBe(889);
    expect(same).toBe(881);
    expect(differing.sort()).toEqual(
      [
        "action-plan-duc-tho-2022: xã, thị trấn ×2",
        "action-plan-duc-tho-2022: Các phòng ban ×1",
        "action-plan-duc-tho-2022: Các cơ quan ×1",
        "action-plan-duc-tho-2022: Phòng Tài chính ×1",
        "action-plan-duc-tho-2022: các cơ quan liên quan ×1",
        "action-plan-duc-tho-2022: Văn phòng Đoàn ×1",
        "action-plan-duc-tho-2022: Văn phòng HĐNDhuyện ×1",
      ].sort(),
    );
  });

  it.each([
    ["score-dak-nong-2022", []],
    [
      "score-krong-no-2023",
      [
        "3.1.1 leadAgency: Văn phòng HỘND&UBND huyện → Văn phòng HĐND&UBND huyện",
        "3.1.2 leadAgency: Văn phòng HỘND&UBND huyện → Văn phòng HĐND&UBND huyện",
        "3.2.1 leadAgency: Văn phòng HỘND&UBND huyện → Văn phòng HĐND&UBND huyện",
        "5.9 leadAgency: Phòng nội vụ → Phòng Nội vụ",
        "7.2.1 leadAgency: Văn phòng HỖND&UBND → Văn phòng HĐND&UBND",
        "7.2.2 leadAgency: Văn phòng HỖND&UBND → Văn phòng HĐND&UBND",
      ],
    ],
    ["monitoring-district", ["3.1. coordAgency: Các phòng, chuyên môn thuộc huyện → Các phòng chuyên môn thuộc huyện"]],
    [
      "action-plan-duc-tho-2022",
      [
        "r62 coordAgency: Phòng Y tê → Phòng Y tế",
        "r62 coordAgency: Trung tâm y tế → Trung tâm Y tế",
        "r64 leadAgency: Cơ quan Tổ chức -Nội vụ → Cơ quan Tổ chức - Nội vụ",
        "r74 leadAgency: Cơ quan Tổ chức -Nội vụ → Cơ quan Tổ chức - Nội vụ",
        "r73 coordAgency: UBND các xã, trị trấn → UBND các xã, thị trấn",
        "r97 coordAgency: các phòng ban kiên quan → các phòng ban liên quan",
      ],
    ],
    [
      "targets-dak-po-2022",
      [
        "2 coordAgency: Các cơ quan, dơn vị → Các cơ quan, đơn vị",
        "4 coordAgency: UBND các xã, thị trân → UBND các xã, thị trấn",
        "5 coordAgency: UBND các xã, thị trân → UBND các xã, thị trấn",
        "6 coordAgency: UBND các xã, thị trân → UBND các xã, thị trấn",
      ],
    ],
    ["remedies-dak-po-2022", []],
  ])("%s: these names are misspelt and no others", (annex, expected) => {
    expect(found(annex, "variant")).toEqual(expected);
  });

  it.each([
    ["score-dak-nong-2022", []],
    ["score-krong-no-2023", []],
    ["monitoring-district", ["5.2.1. coordAgency: Các cơ quan, đơ"]],
    ["action-plan-duc-tho-2022", ["r83 leadAgency: Văn phòng Đoàn Văn phòng HĐNDhuyện", "r90 coordAgency: Phòng Tài chínhvà các cơ quan liên quan"]],
    ["targets-dak-po-2022", []],
    ["remedies-dak-po-2022", []],
  ])("%s: these names are unknown and no others", (annex, expected) => {
    expect(found(annex, "unknown")).toEqual(expected);
  });
});
