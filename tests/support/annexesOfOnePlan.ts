import { Workbook } from "@cj-tech-master/excelts";
import { binhYen2024, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022 } from "./annexFixtures";
import { addAnnexSheet, realAnnex, type PrintedAnnex } from "./annexWorkbook";

/** Krông Nô's score annex; 19 criteria lost points. */
export const planScore: PrintedAnnex = realAnnex("krong-no-2023");
/** Đak Pơ's remedies as if for the same plan; nothing there answers four of the losses. */
export const planRemedies: PrintedAnnex = { ...dakPoRemedies2022, title: "KẾ HOẠCH KHẮC PHỤC TỒN TẠI NĂM 2023" };
/** The district's monitoring annex, but for one criterion that it names as the score annex does, with another lead. */
const planMonitoring: PrintedAnnex = {
  ...districtMonitoring,
  rows: districtMonitoring.rows.map((row) => (row.stt === "6.2.2." ? { ...row, leadAgency: "Phòng Tư pháp", criterion: "Báo cáo tình hình quản lý, sử dụng tài sản công" } : row)),
};

export interface PlanWorkbookOptions {
  /** The monitoring annex stands on a hidden sheet. */
  readonly hiddenMonitoring?: boolean;
  /** Seven annexes of other years behind the three. */
  readonly ten?: boolean;
}

/**
 * A workbook of annexes that belong together, "Phụ lục 1", "Khắc phục" and "Phân công": 4 losses without a remedy (rows 1.7, 2.2.2, 7.1.6, 7.3
 * of the score annex: D30, D35, D134, D141) and one lead that differs (monitoring E75 against score G122).
 */
export async function annexesOfOnePlan({ hiddenMonitoring = false, ten = false }: PlanWorkbookOptions = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  addAnnexSheet(workbook, planScore, { sheetName: "Phụ lục 1" });
  addAnnexSheet(workbook, planRemedies, { sheetName: "Khắc phục" });
  addAnnexSheet(workbook, planMonitoring, { sheetName: "Phân công", hidden: hiddenMonitoring });
  const others: readonly PrintedAnnex[] = [realAnnex("dak-nong-2022"), ducTho2022, dakPoTargets2022, dakPoRemedies2022, binhYen2024, realAnnex("dak-nong-2022"), dakPoTargets2022];
  if (ten) others.forEach((annex, index) => addAnnexSheet(workbook, annex, { sheetName: `Năm khác ${index + 1}` }));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
