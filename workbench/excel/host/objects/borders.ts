import { ExcelError } from "../../excelError";
import { cellAt } from "../../model/cells";
import type { CellStyle, RangeModel } from "../../model/workbook";
import { styleEach } from "../../operations/formats";
import { type HostClass, oneOf, reads, type Scalar } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { BorderTarget, RangeTarget } from "../targets";
import { colorArgument } from "./colors";

type Edge = keyof NonNullable<CellStyle["borders"]>;
type Line = { style: string; color: string };

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** A line's name in the model: Office.js' style, or for a continuous line other than thin its weight. */
function lineName(style: string, weight: string): string {
  return style === "Continuous" && weight !== "Thin" ? weight : style;
}

export function styleOf(name: string): string {
  return (weights as readonly string[]).includes(name) ? "Continuous" : name;
}

export function weightOf(name: string): string {
  return (weights as readonly string[]).includes(name) ? name : "Thin";
}

/** A line as Office.js describes it; null for none. */
export function lineFrom({ style, color = "#000000", weight = "Thin" }: Record<string, unknown>): Line | null {
  const name = oneOf(style, styles);
  return name === "None" ? null : { style: lineName(name, oneOf(weight, weights)), color: colorArgument(color) };
}

/** The cells' own edges that make up a border of the range. */
function edgesAt(range: RangeModel, edge: string, row: number, column: number): Edge[] {
  switch (edge) {
    case "EdgeTop":
      return row === range.top ? ["EdgeTop"] : [];
    case "EdgeBottom":
      return row === range.bottom ? ["EdgeBottom"] : [];
    case "EdgeLeft":
      return column === range.left ? ["EdgeLeft"] : [];
    case "EdgeRight":
      return column === range.right ? ["EdgeRight"] : [];
    case "InsideVertical":
      return [...(column > range.left ? (["EdgeLeft"] as const) : []), ...(column < range.right ? (["EdgeRight"] as const) : [])];
    default:
      return [...(row > range.top ? (["EdgeTop"] as const) : []), ...(row < range.bottom ? (["EdgeBottom"] as const) : [])];
  }
}

function lineOf({ sheet, range, edge }: BorderTarget): Line | null {
  const inside = edge.startsWith("Inside");
  const [row, column] = edge === "EdgeBottom" ? [range.bottom, range.left] : edge === "EdgeRight" ? [range.top, range.right] : [range.top, range.left];
  const own = inside ? (edge === "InsideVertical" ? "EdgeRight" : "EdgeBottom") : (edge as Edge);
  return cellAt(sheet, row, column).style.borders?.[own] ?? null;
}

function setLine(change: (line: Line, value: unknown) => Line | null): NonNullable<Scalar<BorderTarget>["set"]> {
  return (target, value, excel) => {
    styleEach(excel, target.sheet, target.range, (row, column, style) => {
      const borders = { ...style.borders };
      for (const edge of edgesAt(target.range, target.edge, row, column)) {
        const line = change(borders[edge] ?? { style: "Continuous", color: "#000000" }, value);
        if (line) borders[edge] = line;
        else delete borders[edge];
      }
      return { borders: Object.keys(borders).length === 0 ? undefined : borders };
    });
  };
}

function border(target: RangeTarget, edge: unknown): HostObject {
  if (edge === "DiagonalDown" || edge === "DiagonalUp") throw new ExcelError("ApiNotFound");
  return hostObject("RangeBorder", { ...target, edge: oneOf(edge, edges) });
}

export const borderClasses: { RangeBorderCollection: HostClass<RangeTarget>; RangeBorder: HostClass<BorderTarget> } = {
  RangeBorderCollection: {
    scalars: { Count: { get: () => edges.length } },
    items: (target) => edges.map((edge) => border(target, edge)),
    item: (target, [edge]) => border(target, edge),
    methods: { GetItem: reads((target, [edge]) => border(target, edge)) },
  },
  RangeBorder: {
    scalars: {
      Color: {
        get: (target) => lineOf(target)?.color ?? "#000000",
        set: setLine((line, value) => ({ ...line, color: colorArgument(value) })),
      },
      SideIndex: { get: ({ edge }) => edge },
      Style: {
        get: (target) => styleOf(lineOf(target)?.style ?? "None"),
        set: setLine((line, value) => {
          const style = oneOf(value, styles);
          return style === "None" ? null : { ...line, style: lineName(style, weightOf(line.style)) };
        }),
      },
      Weight: {
        get: (target) => weightOf(lineOf(target)?.style ?? "Thin"),
        set: setLine((line, value) => ({ ...line, style: lineName(styleOf(line.style), oneOf(value, weights)) })),
      },
    },
  },
};
