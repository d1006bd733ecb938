import type { HostProblem, HostProblemReason, Outcome } from "#review/hostProblem";

/** Excel's error codes, and what they mean to us. Codes that are absent are "unknown" to the user, with Excel's own words. */
const reasons: Readonly<Record<string, HostProblemReason>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidObjectPath: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedSheet: "not-supported",
  Conflict: "busy",
  RequestAborted: "busy",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  InactiveWorkbook: "busy",
};

/** Runs one exchange with Excel; its refusals come back as values, our own bugs still throw. */
export async function asOutcome<T>(exchange: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await exchange() };
  } catch (error) {
    return { ok: false, problem: toHostProblem(error) };
  }
}

/** Rethrows whatever is not Excel's refusal. */
export function toHostProblem(error: unknown): HostProblem {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return { reason: reasons[error.code] ?? "unknown", detail: `${error.code}: ${error.message}`, left: [] };
}
