/** What Windows' regional settings decide in Excel. */
export interface Region {
  readonly tag: "vi-VN" | "en-US";
  readonly decimal: string;
  readonly thousands: string;
  /** Between the arguments of a typed formula. */
  readonly list: string;
  /** What may stand between the parts of a typed date. */
  readonly dateSeparators: string;
  readonly dayFirst: boolean;
  /** How the built-in short date "m/d/yyyy" is shown. */
  readonly shortDate: string;
  readonly currency: string;
}

export const regions: Readonly<Record<"vi-VN" | "en-US", Region>> = {
  // Where the point is not the decimal sign, Excel takes it as a date separator: "8.5" is the 8th of May.
  "vi-VN": { tag: "vi-VN", decimal: ",", thousands: ".", list: ";", dateSeparators: "/.-", dayFirst: true, shortDate: "dd/mm/yyyy", currency: "₫" },
  "en-US": { tag: "en-US", decimal: ".", thousands: ",", list: ",", dateSeparators: "/-", dayFirst: false, shortDate: "m/d/yyyy", currency: "$" },
};
