import { useRef } from "react";

/** Asks for an .xlsx: `pick` opens the browser's dialog, `input` must be rendered. */
export function useFilePicker(onFile: (bytes: Uint8Array, name: string) => void) {
  const input = useRef<HTMLInputElement>(null);
  return {
    pick: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void file.arrayBuffer().then((buffer) => onFile(new Uint8Array(buffer), file.name));
        }}
      />
    ),
  };
}
