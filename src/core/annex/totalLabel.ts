import { headingWords } from "./columns";

const WORDS = new Set(
  "tong cong diem so chung chuan toan tinh huyen xa cac linh vuc chi tieu cchc cai cach hanh chinh dat duoc nam thanh phan cua va".split(" "),
);

/** True for "TỔNG ĐIỂM", "Tổng cộng", "TỔNG SỐ (1+2+…+8)"; not for "Tổng số TTHC đủ điều kiện". */
export function isTotalLabel(text: string): boolean {
  if (text.length > 80 || !/^\W*[tc]/i.test(text)) return false;
  const words = headingWords(text.replace(/\([^)]*\)/g, "")).split(" ");
  return (words[0] === "tong" || words[0] === "cong") && words.every((word) => WORDS.has(word) || /^\d+$/.test(word));
}
