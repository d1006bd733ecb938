import type { AnnexCell } from "./annex";

const LEVELS = "thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã";
const LEVEL_IN_CAPITALS = new RegExp(LEVELS.toUpperCase(), "gu");
const LEVEL = new RegExp(LEVELS, "gu");
/** The words after the level; "XÃ HỘI" is no commune. */
const NAME_IN_CAPITALS = /^\s+(?!HỘI)((?:\p{Lu}+(?:\s*-\s*|\s+|$|(?=\P{L})))+)/u;
const NAME = /^\s+((?:\p{Lu}\p{Ll}*(?:\s+(?:-\s*)?(?=\p{Lu}))?)+)/u;
/** Words that go on after a name in capitals. */
const AFTER =
  /\s+(NĂM|GIAI ĐOẠN|QUÝ|THÁNG|TRONG|TẠI|VÀ|VỀ|ĐẾN|THEO|TRÊN|CỦA|LẦN|KHÓA|TRỰC THUỘC|ĐẠT|THỰC HIỆN|NHẰM|ĐỂ|CHỈ SỐ|CẢI CÁCH)(?!\p{L}).*$/u;

function titleCase(name: string): string {
  return name.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

interface NamedUnit {
  readonly level: string;
  readonly name: string;
}

/**
 * The first level of government that is followed by a name ("cấp tỉnh" and "các xã" are not), but rather one whose the paper is:
 * "CƠ QUAN NHÀ NƯỚC TỈNH GIA LAI CỦA HUYỆN ĐAK PƠ".
 */
function named(text: string, levels: RegExp, form: RegExp): NamedUnit | null {
  let first: NamedUnit | null = null;
  for (const match of text.matchAll(levels)) {
    const before = text.slice(0, match.index);
    if (/\p{L}$/u.test(before) || /(cấp|các)\s+$/iu.test(before)) continue;
    const name = form.exec(text.slice(match.index + match[0].length))?.[1]?.replace(AFTER, "").trim();
    if (!name) continue;
    if (/\scủa\s+$/iu.test(before)) return { level: match[0], name };
    first ??= { level: match[0], name };
  }
  return first;
}

function unitIn(text: string): string | null {
  const capitals = named(text, LEVEL_IN_CAPITALS, NAME_IN_CAPITALS);
  if (capitals) return `${capitals.level.toLowerCase()} ${titleCase(capitals.name)}`;
  const mixed = named(text, LEVEL, NAME);
  return mixed && `${mixed.level} ${mixed.name}`;
}

/** "TỈNH ĐẮK NÔNG NĂM 2022" → "tỉnh Đắk Nông"; `null` where the title names no province, district or commune. */
export function unitName(title: readonly AnnexCell[]): string | null {
  for (const { text } of title) {
    const unit = unitIn(text.normalize("NFC").replace(/\s+/g, " "));
    if (unit !== null) return unit;
  }
  return null;
}
