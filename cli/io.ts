/** What a command needs of the terminal; tests give their own. */
export interface Io {
  /** Standard output and standard error; the text brings its own line breaks. */
  out(text: string): void;
  err(text: string): void;
  /** Whether colours would be seen. */
  readonly colours: boolean;
  /** Whether standard error is a terminal, where a line can be written over. */
  readonly live: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0: nothing at error severity · 1: errors found · 2: something could not be read, written or understood. */
export type ExitCode = 0 | 1 | 2;
