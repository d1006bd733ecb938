/** Ribbon presses on their way to the add-in and back. */
export class RibbonDesk {
  /** Set by `window.external`. */
  invoke: (payload: readonly unknown[]) => void = () => undefined;
  private readonly waiting = new Map<string, (status: number) => void>();
  private pressed = 0;

  /** Settles when the add-in has called `completed`; fails if it never associated the function. */
  press(functionName: string): Promise<void> {
    this.pressed += 1;
    const id = `press${this.pressed}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (status) => {
        if (status === 0) resolve();
        else reject(new Error(`The ribbon button's function "${functionName}" failed with status ${status}.`));
      });
      this.invoke([id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }

  completed(id: string, status: number): void {
    this.waiting.get(id)?.(status);
    this.waiting.delete(id);
  }
}
