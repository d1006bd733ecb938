import type { RangeModel, SheetModel } from "../model/workbook";
import { ExcelError } from "../excelError";
import { type HostObject, hostObject } from "./hostObject";

/** The last so many ranges that events spoke of stay known. */
const keptForEvents = 2_000;

/** Objects that office.js holds on to across batches, by the id it was given. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ofEvents: string[] = [];
  private made = 0;

  keep(object: HostObject): string {
    this.made += 1;
    const id = `ref${this.made}`;
    object.referenceId = id;
    this.objects.set(id, object);
    return id;
  }

  keepForEvent(sheet: SheetModel, range: RangeModel): string {
    const id = this.keep(hostObject("Range", { sheet, range }));
    this.ofEvents.push(id);
    if (this.ofEvents.length > keptForEvents) this.objects.delete(this.ofEvents.shift() ?? "");
    return id;
  }

  get(id: string): HostObject | null {
    return this.objects.get(id) ?? null;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  /** Kept ranges follow their cells: `move` says where a range has gone, null if it is no more. */
  follow(sheet: SheetModel, move: (range: RangeModel) => RangeModel | null): void {
    for (const [id, object] of this.objects) {
      if (object.type !== "Range") continue;
      const { target } = object as HostObject<"Range">;
      if (target.sheet !== sheet) continue;
      const range = move(target.range);
      if (range) target.range = range;
      else this.objects.delete(id);
    }
  }

  /** The kept range; refused where it is no more. */
  range(id: string): HostObject {
    const object = this.get(id);
    if (!object || object.type !== "Range") throw new ExcelError("InvalidReference");
    return object;
  }
}

