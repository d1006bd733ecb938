import { tidySpaces } from "./fold";

/** Money a plan sets aside. An amount of the cell's own stands in millions of đồng; a `rate` is so much for each, so it adds up to nothing. */
export type Budget = { readonly kind: "amount" } | { readonly kind: "rate" } | { readonly kind: "phrase" };

const NUMBER = "\\d+(?:[.,]\\d+)*";
const AMOUNT = new RegExp(`^(?:khoảng\\s+)?${NUMBER}(?:\\s*(?:triệu|tỷ|tỉ|nghìn|ngàn)?\\s*(?:đồng|đ)|\\s*(?:triệu|tỷ|tỉ)|\\s*tr\\.?\\s*đ?)?$`, "iu");
const RATE = new RegExp(`^(?:khoảng\\s+)?${NUMBER}\\s*(?:triệu|tỷ|tỉ|nghìn|ngàn)?\\s*(?:đồng|đ)?\\s*/\\s*\\p{L}.*$`, "iu");
const PHRASE = /^(?:theo|(?:nguồn )?kinh phí|(?:trong )?dự toán|nguồn|ngân sách|lồng ghép|không|tự chủ|xã hội hóa|xã hội hoá)(?!\p{L})/iu;

/** Text of a budget cell: "30", "27 triệu đồng/đơn vị", "Theo dự toán được cấp". `null` where it cannot be read, below zero too. */
export function readBudget(text: string): Budget | null {
  const tidy = tidySpaces(text.normalize("NFC")).replace(/[\s.,;]+$/, "");
  if (AMOUNT.test(tidy)) return { kind: "amount" };
  if (RATE.test(tidy)) return { kind: "rate" };
  return PHRASE.test(tidy) ? { kind: "phrase" } : null;
}
