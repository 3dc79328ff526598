import beijing from '../../../templates/jurisdictions/beijing.json';
import elsewhere from '../../../templates/jurisdictions/elsewhere.json';
import shanghai from '../../../templates/jurisdictions/shanghai.json';
import tianjin from '../../../templates/jurisdictions/tianjin.json';
import { cityFileSchema, elsewhereSchema, type Jurisdictions } from './schema.ts';

/** What comes with the product: three cities with their districts, and the names of all others. */
export const builtInJurisdictions: Jurisdictions = {
  cities: [shanghai, tianjin, beijing].map((file) => cityFileSchema.parse(file)),
  elsewhere: elsewhereSchema.parse(elsewhere),
};
