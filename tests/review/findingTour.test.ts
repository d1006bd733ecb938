import { nextPlace } from "#review/findingTour";

const keyAt = (place: ReturnType<typeof nextPlace>) => place && place.order[place.at];

describe("going from finding to finding", () => {
  test("begins at either end and goes around", () => {
    expect(keyAt(nextPlace(null, ["a", "b", "c"], 1))).toBe("a");
    expect(keyAt(nextPlace(null, ["a", "b", "c"], -1))).toBe("c");
    expect(keyAt(nextPlace({ order: ["a", "b", "c"], at: 2 }, ["a", "b", "c"], 1))).toBe("a");
    expect(keyAt(nextPlace({ order: ["a", "b", "c"], at: 0 }, ["a", "b", "c"], -1))).toBe("c");
  });

  test("goes on from the visited finding wherever it stands by now", () => {
    expect(keyAt(nextPlace({ order: ["a", "b", "c"], at: 1 }, ["x", "b", "y", "c"], 1))).toBe("y");
  });

  test("keeps its place where the visited finding has gone, and others with it", () => {
    const place = { order: ["a", "b", "c", "d"], at: 1 };
    expect(keyAt(nextPlace(place, ["a", "c", "d"], 1))).toBe("c");
    expect(keyAt(nextPlace(place, ["a", "d"], 1))).toBe("d");
    expect(keyAt(nextPlace(place, ["a", "d"], -1))).toBe("a");
    expect(keyAt(nextPlace(place, ["a"], 1))).toBe("a");
  });

  test("goes nowhere where nothing is shown", () => {
    expect(nextPlace({ order: ["a"], at: 0 }, [], 1)).toBeNull();
  });
});
