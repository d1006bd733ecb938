import type { Host } from "#review/host";
import type { ReviewStore } from "#review/reviewStore";

/** What a ribbon button may use. */
export interface Ribbon {
  readonly host: Host;
  readonly store: ReviewStore;
  /** Opens the pane, or brings it to the front. */
  showPane(): Promise<void>;
}

/** What a button does; settles when it is done, whether it could be done or not. */
export type Press = (ribbon: Ribbon) => Promise<void>;
