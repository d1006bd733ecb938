/** The list that all annexes of a workbook share: its name, and its hidden sheet's. */
export const AGENCY_LIST = { name: "PL_CoQuan", sheetName: "PL_DanhMuc" } as const;
