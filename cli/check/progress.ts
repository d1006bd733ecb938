import type { Session } from "../session";

/** A line on the terminal that says how far we are, written over again and again; what is printed meanwhile stands above it. */
export interface Progress {
  show(done: number): void;
  clear(): void;
  out(text: string): void;
  err(text: string): void;
}

const fromTheStart = "\r\u001b[K";

/** Says nothing for one file, and nothing where standard error is no terminal. */
export function showProgress({ io, words }: Session, total: number): Progress {
  let shown = false;
  const clear = (): void => {
    if (shown) io.err(fromTheStart);
    shown = false;
  };
  const above = (print: (text: string) => void) => (text: string) => {
    clear();
    print(text);
  };
  const show = (done: number): void => {
    if (!io.live || total < 2) return;
    io.err(`${fromTheStart}${words.say("cli.check.progress", { done, total })}`);
    shown = true;
  };
  return { show, clear, out: above(io.out), err: above(io.err) };
}
