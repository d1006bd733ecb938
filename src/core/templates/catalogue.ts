import type { AnnexKind } from "../annex/annex";

/** What a menu says of a built-in template; the templates themselves are large and loaded when one is wanted. */
export interface TemplateEntry {
  readonly id: string;
  readonly kind: AnnexKind;
  readonly level: "tinh" | "huyen" | "xa";
  readonly year: number;
  readonly rows: number;
  /** As the source prints it. */
  readonly title: string;
}

/** In the order of the menus. */
export const templateCatalogue: readonly TemplateEntry[] = [
  { id: "score-tinh-2022", kind: "score", level: "tinh", year: 2022, rows: 119, title: "NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC TỈNH ĐẮK NÔNG NĂM 2022" },
  { id: "score-huyen-2023", kind: "score", level: "huyen", year: 2023, rows: 146, title: "NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC HUYỆN KRÔNG NÔ NĂM 2023" },
  { id: "monitoring-huyen-2023", kind: "monitoring", level: "huyen", year: 2023, rows: 103, title: "PHÂN CÔNG THEO DÕI, CHỦ TRÌ, PHỐI HỢP THỰC HIỆN CHỈ SỐ CCHC CỦA HUYỆN … NĂM 2023" },
  { id: "action-plan-huyen-2022", kind: "action-plan", level: "huyen", year: 2022, rows: 101, title: "NHIỆM VỤ, HOẠT ĐỘNG THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA HUYỆN ĐỨC THỌ" },
  { id: "targets-huyen-2022", kind: "targets", level: "huyen", year: 2022, rows: 54, title: "MỤC TIÊU CỤ THỂ NHẰM GÓP PHẦN DUY TRÌ, NÂNG CAO CHỈ SỐ CCHC, CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC ĐỐI VỚI SỰ PHỤC VỤ CỦA CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC CỦA HUYỆN ĐAK PƠ NĂM 2022" },
  { id: "remedies-huyen-2022", kind: "remedies", level: "huyen", year: 2022, rows: 24, title: "NHIỆM VỤ, GIẢI PHÁP KHẮC PHỤC TỒN TẠI, HẠN CHẾ VÀ CẢI THIỆN, NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH, CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN, TỔ CHỨC ĐỐI VỚI SỰ PHỤC VỤ CỦA CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC CỦA HUYỆN ĐAK PƠ NĂM 2022" },
  { id: "report-xa-2024", kind: "report", level: "xa", year: 2024, rows: 122, title: "BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ … NĂM 2024" },
];
