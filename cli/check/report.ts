import type { CheckedFile } from "./checkFile";

/** Prints what was found, file after file, in one of the forms that `check` knows. */
export interface Report {
  add(file: CheckedFile): void;
  end(): void;
}
