import type { ExcelCounters } from "./emulatedExcel";

export class Counters implements ExcelCounters {
  syncs = 0;
  writes = 0;
  payloadBytes = 0;

  reset(): void {
    this.syncs = 0;
    this.writes = 0;
    this.payloadBytes = 0;
  }
}
