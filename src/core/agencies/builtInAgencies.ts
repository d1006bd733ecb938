import { agencyFileSchema } from "./agency.schema";
import type { Agency } from "./agencyDirectory";
import administrations from "./data/administrations.json";
import central from "./data/central.json";
import commune from "./data/commune.json";
import departments from "./data/departments.json";
import district from "./data/district.json";
import groups from "./data/groups.json";
import party from "./data/party.json";
import vertical from "./data/vertical.json";

/** In the order of the drop-downs; where two agencies share a name, the earlier is meant unless a level says otherwise. */
const files: readonly unknown[] = [departments, district, commune, administrations, groups, vertical, party, central];

/** Every agency the product brings, frozen; throws if a data file is not in form. */
export const builtInAgencies: readonly Agency[] = Object.freeze(
  files.flatMap((file) => agencyFileSchema.parse(file)).map(({ from, until, successor, ...agency }) =>
    Object.freeze({
      ...agency,
      accepted: Object.freeze(agency.accepted),
      wrong: Object.freeze(agency.wrong),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(successor === undefined ? {} : { successor }),
    }),
  ),
);
