/** A number read from text, and the number format that typing it brings to a cell in "General". */
export interface TypedNumber {
  readonly value: number;
  readonly format: string;
}
