import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runFolder } from "./runFolder";

/** The workbench as `npm start` runs it, on a free port. */
export interface RunningWorkbench {
  readonly address: string;
  stop(): void;
}

/** Serves the workbench, built by the first suite of the run that asks; fails with what it printed if no address comes. */
export function startWorkbench(): Promise<RunningWorkbench> {
  const start = [join(process.cwd(), "scripts/start.mjs"), "--built", join(runFolder(), "workbench"), "--port", "0"];
  const child = spawn(process.execPath, start, { stdio: ["ignore", "pipe", "pipe"] });
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
