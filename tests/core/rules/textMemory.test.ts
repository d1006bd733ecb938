import { createTextMemory } from "#core/rules/textMemory";

describe("what was said of texts", () => {
  const asked: string[] = [];
  const length = (text: string): number => asked.push(text) && text.length;
  const isLong = (text: string): boolean => text.length > 3;

  beforeEach(() => void (asked.length = 0));

  it("is remembered for each question and text", () => {
    const memory = createTextMemory();
    expect([memory.of(length, "một"), memory.of(isLong, "một"), memory.of(length, "một"), memory.of(length, "mười")]).toEqual([3, false, 3, 4]);
    expect(asked).toEqual(["một", "mười"]);
  });

  it("is forgotten when it grows beyond its bound, and found out again", () => {
    const memory = createTextMemory(2);
    for (const text of ["a", "b", "c", "c", "a"]) expect(memory.of(length, text)).toBe(1);
    expect(asked).toEqual(["a", "b", "c", "a"]);
  });
});
