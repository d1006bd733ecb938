import { run } from "../../cli/run";

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Terminal {
  readonly env?: Readonly<Record<string, string>>;
  readonly colours?: boolean;
  readonly live?: boolean;
}

function runIn({ env = {}, colours = false, live = false }: Terminal) {
  return async (...argv: string[]): Promise<Printed> => {
    const printed = { out: "", err: "" };
    const io = { out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text), colours, live, env };
    return { code: await run(argv, io), ...printed };
  };
}

/** Runs the command line in this process; `phuluc.with({ env, colours, live })` on another terminal. */
export const phuluc = Object.assign(runIn({}), { with: runIn });
