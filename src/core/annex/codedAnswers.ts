/** The answers that a unit such as "Không = 0\nCó = 1" allows, as they are typed: `["0", "1"]`; none for any other unit. */
export function codesOf(unit: string): readonly string[] {
  return [...unit.matchAll(/=\s*(\d+)\s*$/gm)].map(([, code = ""]) => code);
}
