import type { AgencyDirectory } from "./agencyDirectory";
import { builtInAgencies } from "./builtInAgencies";
import { createAgencyDirectory } from "./createAgencyDirectory";

/** The directory of the agencies that the product brings. */
export const agencyDirectory: AgencyDirectory = createAgencyDirectory(builtInAgencies);
