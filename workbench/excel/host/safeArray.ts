/** Desktop Office answers in COM arrays; office.js asks for these three members. */
export class SafeArray {
  constructor(private readonly items: readonly unknown[]) {}

  toArray(): readonly unknown[] {
    return this.items;
  }

  dimensions(): number {
    return 1;
  }

  ubound(): number {
    return this.items.length - 1;
  }
}

/** A batch's answer as `Execute` hands it back: status 0, then HTTP-like status, headers, body. */
export function answerBatch(body: string): SafeArray {
  return new SafeArray([0, new SafeArray([200, [], body])]);
}
