import { agencyDirectory } from "#core/agencies/agencies";
import { correctCell } from "#core/agencies/correctCell";
import fixture from "../../fixtures/agencies/other-places.json";

/** Cells as provinces, districts and communes elsewhere write them; where the directory fell short of them it was completed. */
describe("agency cells of other places", () => {
  it("that are right bring no finding, in any usual way of writing them", () => {
    const reported = fixture.right.filter(({ text }) => agencyDirectory.recognise(text).some(({ state }) => state !== "known"));
    expect(reported.map(({ text }) => text)).toEqual([]);
  });

  it("are split into as many names as a person counts", () => {
    const counts = fixture.right.map(({ text }) => ({ text, names: agencyDirectory.recognise(text).length }));
    expect(counts).toEqual(fixture.right);
  });

  it.each(fixture.wrong.filter(({ corrected }) => corrected !== null))("that are misspelt are put right: $text", ({ text, corrected }) => {
    expect(correctCell(text, agencyDirectory.recognise(text))).toBe(corrected);
  });

  it.each(fixture.wrong.filter(({ corrected }) => corrected === null))("that nobody can tell are unknown: $text", ({ text }) => {
    expect(agencyDirectory.recognise(text).map(({ state }) => state)).toContain("unknown");
  });
});
