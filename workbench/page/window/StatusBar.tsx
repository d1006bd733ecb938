import { useEffect, useState } from "react";
import { decimalSign, type Desk } from "../desk";
import { activeSheet, useModel } from "./useModel";

/** Excel's line at the bottom: sum and count of the selection, and, for developers, what went over the wire. */
export function StatusBar({ desk, busy }: { readonly desk: Desk; readonly busy: boolean }) {
  useModel(desk.excel);
  const numbers = selectedNumbers(desk);
  const sum = numbers.reduce((total, number) => total + number, 0);
  const show = (number: number) => String(Math.round(number * 1e6) / 1e6).replace(".", decimalSign(desk));
  return (
    <footer className="status-bar">
      <span>{busy ? "Phần bổ trợ đang chạy…" : "Sẵn sàng"}</span>
      <span className="counters">
        <Wire desk={desk} />
      </span>
      {numbers.length > 1 && (
        <span>
          Trung bình: {show(sum / numbers.length)} · Đếm: {numbers.length} · Tổng: {show(sum)}
        </span>
      )}
    </footer>
  );
}

function Wire({ desk }: { readonly desk: Desk }) {
  const { counters } = desk.excel;
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <button onClick={() => counters.reset()} title="Số lượt trao đổi giữa phần bổ trợ và Excel; bấm để đếm lại từ 0">
      {counters.syncs} sync · {counters.writes} ghi · {Math.round(counters.payloadBytes / 1024)} KB
    </button>
  );
}

function selectedNumbers({ excel }: Desk): number[] {
  const sheet = activeSheet(excel);
  if (!sheet) return [];
  const { top, left, bottom, right } = sheet.selection;
  return [...sheet.cells].flatMap(([key, { value }]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const inside = row >= top && row <= bottom && column >= left && column <= right;
    return inside && typeof value === "number" ? [value] : [];
  });
}
