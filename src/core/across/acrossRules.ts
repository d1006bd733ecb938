import { acrossLeadDiffers } from "./across-lead-differs";
import { acrossLossWithoutActivity } from "./across-loss-without-activity";
import { acrossLossWithoutRemedy } from "./across-loss-without-remedy";
import { acrossRatioDiffers } from "./across-ratio-differs";
import type { AcrossRule } from "./acrossRule";

/** Every rule across annexes, in the order in which findings of equal weight at one cell are shown. */
export const acrossRules: readonly AcrossRule[] = [acrossLossWithoutActivity, acrossLossWithoutRemedy, acrossLeadDiffers, acrossRatioDiffers];
