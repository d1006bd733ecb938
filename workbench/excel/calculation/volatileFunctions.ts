/** Functions whose results change without a change in what they read. */
export const volatileFunctions: ReadonlySet<string> = new Set(["NOW", "TODAY", "OFFSET"]);
