/** As people say them: `[12, 15, 16, 17]` → `["12", "15–17"]`. */
export function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of numbers) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
