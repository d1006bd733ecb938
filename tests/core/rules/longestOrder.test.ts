import fc from "fast-check";
import { inOrder } from "#core/rules/longestOrder";

const byNumber = (one: number, other: number): number => one - other;

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || number > numbers[place - 1]!);
}

function longestByTrying(numbers: readonly number[]): number {
  const choices = Array.from({ length: 2 ** numbers.length }, (_, choice) => numbers.filter((_number, place) => (choice >> place) & 1));
  return Math.max(...choices.filter(isRising).map(({ length }) => length));
}

describe("inOrder", () => {
  it("keeps everything that already rises", () => {
    expect(inOrder([1, 2, 5, 9], byNumber)).toEqual([1, 2, 5, 9]);
    expect(inOrder([], byNumber)).toEqual([]);
  });

  it("leaves out the one item that stands too early, too late, or the later of two swapped", () => {
    expect(inOrder([9, 1, 2, 3], byNumber)).toEqual([1, 2, 3]);
    expect(inOrder([2, 3, 4, 1], byNumber)).toEqual([2, 3, 4]);
    expect(inOrder([1, 3, 2, 4], byNumber)).toEqual([1, 3, 4]);
  });

  it("keeps as many items as can be kept, in their order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 9 }), (numbers) => {
        const kept = inOrder(numbers, byNumber);
        expect(isRising(kept)).toBe(true);
        expect(numbers.filter((number) => kept.includes(number))).toEqual(kept);
        expect(kept).toHaveLength(longestByTrying(numbers));
      }),
    );
  });
});
