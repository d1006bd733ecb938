/** Between the file format's words and Office.js'. What has no word in Office.js keeps the file's. */
export class WordPairs {
  private readonly toFile = new Map<string, string>();

  constructor(private readonly toOffice: ReadonlyMap<string, string>) {
    for (const [file, office] of toOffice) this.toFile.set(office, file);
  }

  office(word: string): string {
    return this.toOffice.get(word) ?? word;
  }

  file(word: string): string {
    return this.toFile.get(word) ?? word;
  }
}

const pairs = (words: Record<string, string>) => new WordPairs(new Map(Object.entries(words)));

export const horizontalAlignments = pairs({
  general: "General", left: "Left", center: "Center", right: "Right",
  centerContinuous: "CenterAcrossSelection", justify: "Justify", fill: "Fill", distributed: "Distributed",
});

export const verticalAlignments = pairs({ top: "Top", center: "Center", bottom: "Bottom" });

export const borderStyles = pairs({
  thin: "Continuous", dashed: "Dash", dotted: "Dot", double: "Double",
  dashDot: "DashDot", dashDotDot: "DashDotDot", slantDashDot: "SlantDashDot",
});

export const borderEdges = pairs({ left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" });

export const paperSizes = pairs({ 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 13: "B5" });

export const visibilities = pairs({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" });

export const calculationModes = pairs({ auto: "Automatic", manual: "Manual", autoNoTable: "AutomaticExceptTables" });

export const alertStyles = pairs({ stop: "Stop", warning: "Warning", information: "Information" });

/** Kinds of validation that compare, by their property in Office.js' rule. */
export const comparedKinds = pairs({ whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength" });

export const operators = pairs({
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan",
  lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
});

/** One way only: several kinds of rule share a name in Office.js. */
export const conditionalFormatTypes: ReadonlyMap<string, string> = new Map([
  ["expression", "Custom"], ["cellIs", "CellValue"], ["colorScale", "ColorScale"], ["dataBar", "DataBar"], ["iconSet", "IconSet"],
  ["top10", "TopBottom"], ["containsText", "ContainsText"], ["notContainsText", "ContainsText"], ["beginsWith", "ContainsText"],
  ["endsWith", "ContainsText"],
]);
