/** Time, passed in so that tests can hold it still. */
export interface Clock {
  /** Runs the action once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}
