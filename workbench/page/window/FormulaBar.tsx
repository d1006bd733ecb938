import { type KeyboardEvent, useEffect, useState } from "react";
import { parseRangeA1, rangeToA1, toA1 } from "#core/snapshot/address";
import { decimalSign, type Desk } from "../desk";
import { editText } from "../grid/editText";
import { activeCell, useModel } from "./useModel";

interface Props {
  readonly desk: Desk;
  readonly onTyped: (address: string, text: string) => void;
  readonly onGoTo: (address: string) => void;
  /** After Enter or Escape: the keyboard goes back to the grid. */
  readonly onDone: () => void;
}

/** Name box and formula bar, as in Excel: Enter takes, Alt+Enter breaks the line, Escape leaves as it was. */
export function FormulaBar({ desk, onTyped, onGoTo, onDone }: Props) {
  useModel(desk.excel);
  const { row, column } = activeCell(desk.excel);
  const address = toA1({ row, column });
  const goTo = (text: string) => {
    const range = parseRangeA1(text);
    if (range) onGoTo(rangeToA1(range));
  };
  return (
    <div className="formula-bar">
      <Field key={`at ${address}`} className="name-box" label="Hộp tên" text={address} onTaken={goTo} onDone={onDone} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <Field
        key={address}
        className="formula"
        label="Thanh công thức"
        text={editText(desk.excel, decimalSign(desk), row, column)}
        onTaken={(text) => onTyped(address, text)}
        onDone={onDone}
      />
    </div>
  );
}

interface FieldProps {
  readonly className: string;
  readonly label: string;
  readonly text: string;
  readonly onTaken: (text: string) => void;
  readonly onDone: () => void;
}

function Field({ className, label, text, onTaken, onDone }: FieldProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter" && event.altKey) {
      event.currentTarget.setRangeText("\n", event.currentTarget.selectionStart, event.currentTarget.selectionEnd, "end");
      setTyped(event.currentTarget.value);
      return;
    }
    if (event.key === "Enter" && typed !== text) onTaken(typed);
    else setTyped(text);
    onDone();
  };
  return (
    <textarea
      className={className}
      aria-label={label}
      rows={1}
      value={typed}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(text)}
      onKeyDown={press}
    />
  );
}
