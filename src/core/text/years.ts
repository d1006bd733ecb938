/** Where a clause ends: a point, semicolon, colon, quote, bracket or line break. A point inside a number ends nothing. */
const CLAUSE_END = /[;:"“”‘’«»()[\]\r\n]|\.(?!\d)/;
const LONGEST_BETWEEN = 110;

const HEAD = /(?<!\p{L})(?:kế hoạch|báo cáo|chương trình|dự toán)(?!\p{L})/giu;
/** A year, or several: "năm 2021, 2022". A year of study, a day's year ("tháng 7 năm 2022") and a span ("2021-2025") are none. */
const YEARS = /(?<!tháng\s+[\d.…_]*\s*)(?<!\p{L})năm\s+(20\d\d(?:\s*(?:,|và|\/)\s*(?:năm\s+)?20\d\d)*)(?!\s*[-–]\s*20\d\d|\d)/giu;
/** Words after which a year may be any: it is compared with, reached from, or looked back upon. */
const LOOKS_ELSEWHERE =
  /(?<!\p{L})(?:so với|hơn|bằng|từ|đến|giai đoạn|trước|sau|kể từ|tồn tại|hạn chế|chỉ số|kết quả|quyết toán|tổng kết)(?!\p{L})/iu;
/** "Kế hoạch số 45/KH-UBND": one document is meant, whose year is its own. */
const NUMBERED = /(?<!\p{L})số\s*:?\s*\d/iu;

/** A plan or report named with its year: `"Kế hoạch đào tạo, bồi dưỡng năm 2021"`. */
export interface NamedYear {
  readonly printed: string;
  readonly years: readonly number[];
}

function* namedIn(clause: string): Generator<NamedYear> {
  for (const { 0: printed, 1: years = "", index } of clause.matchAll(YEARS)) {
    const before = clause.slice(0, index);
    const head = [...before.matchAll(HEAD)].at(-1);
    if (!head || index - head.index > LONGEST_BETWEEN || LOOKS_ELSEWHERE.test(before) || NUMBERED.test(before.slice(head.index))) continue;
    yield { printed: clause.slice(head.index, index + printed.length).trim(), years: (years.match(/20\d\d/g) ?? []).map(Number) };
  }
}

/** The plans, reports, programmes and budgets that a text names with their year, none that it compares with or looks back upon. */
export function plansNamedIn(text: string): readonly NamedYear[] {
  if (!/[nN][ăĂ][mM]\s+20\d\d/.test(text)) return [];
  return text.split(CLAUSE_END).flatMap((clause) => [...namedIn(clause)]);
}

/** The years that a heading names. */
export function yearsIn(text: string): readonly number[] {
  return (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}
