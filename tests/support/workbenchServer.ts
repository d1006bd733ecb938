import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The workbench as `npm start` runs it, on a free port. */
export interface RunningWorkbench {
  readonly address: string;
  stop(): void;
}

/** Builds and serves the workbench; fails with what it printed if no address comes. */
export function startWorkbench(): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, [join(process.cwd(), "scripts/start.mjs"), "--once", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.once("exit", (code) => reject(new Error(`The workbench ended with ${code}. ${printed}`)));
    createInterface({ input: child.stdout as NonNullable<ChildProcess["stdout"]> }).on("line", (line) => {
      const address = /https?:\/\/\S+/.exec(line)?.[0];
      if (!address) return;
      child.removeAllListeners("exit");
      resolve({ address, stop: () => void child.kill("SIGTERM") });
    });
  });
}
