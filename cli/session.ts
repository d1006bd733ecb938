import type { Words } from "#words/words";
import type { ExitCode, Io } from "./io";

/** What a command is given; it answers the exit code through `finish`. */
export interface Session {
  readonly io: Io;
  readonly words: Words;
  finish(code: ExitCode): void;
}
