import { parseA1 } from "#core/snapshot/address";
import { mayDepend, referencesOf } from "#xlsx/patch/references";

const dependsOn = (formula: string, cell: string, sheet = "A") => mayDepend(formula, "A", sheet, [parseA1(cell)!]);

test.each([
  ["=SUM(D7:E9)", ["D7", "D8", "E9"], ["D6", "F7"]],
  ["=$D$7+D9", ["D7", "D9"], ["D8"]],
  ["=SUM(D:E)", ["D1", "E20000"], ["C1", "F1"]],
  ["=SUM($3:4)", ["A3", "ZZ4"], ["A5", "A2"]],
  ["=LOG10(B1)&\"D7\"&1E5&TRUE", ["B1"], ["D7", "E5"]],
  ["=SUMIFS(INDEX(D:D,ROW()+1):INDEX(D:D,9),$A7:$A9,$A7&\".?*\")", ["D1", "A8"], ["B1", "A6"]],
  ["=B!D7+'C d''e'!D8:E8+D9", ["D9"], ["D7", "D8", "E8"]],
  ["=_xlfn.IFNA(D7,{1,2})", ["D7", "Z1"], []],
])("%s depends on %p, not on %p", (formula, yes, no) => {
  expect(yes.map((cell) => dependsOn(formula, cell))).toEqual(yes.map(() => true));
  expect(no.map((cell) => dependsOn(formula, cell))).toEqual(no.map(() => false));
});

test("references to other sheets are theirs, whatever the case of their names", () => {
  expect(dependsOn("='C d''e'!D8", "D8", "c D'e")).toBe(true);
  expect(dependsOn("=Tờ_1!D8", "D8", "Tờ_1")).toBe(true);
  expect(dependsOn("=Tờ_1!D8", "D8")).toBe(false);
  expect(dependsOn("=a!D8", "D8")).toBe(true);
});

test.each(["=DanhSach", "=COUNTA(Bảng1[Tên])", "=INDIRECT(\"D7\")", "=OFFSET(A1,1,1)", "=SUM(Điểm)", "=A1#", "=Tờ!Điểm"])("%s may depend on anything", (formula) => {
  expect(referencesOf(formula)).toBeNull();
  expect(dependsOn(formula, "Z9")).toBe(true);
});
