/**
 * What is known of cities and districts (templates/jurisdictions): organs, places, platforms. Facts
 * for the drafter to check and correct, never a register.
 */
export { builtInJurisdictions } from './jurisdictions/built-in.ts';
export { editedEntry, soundEdits, withOverlay, withoutEntry } from './jurisdictions/overlay.ts';
export {
  type CityChoice,
  citiesAndDistricts,
  type DistrictChoice,
  findDistricts,
} from './jurisdictions/pickers.ts';
export { profileFor } from './jurisdictions/profile.ts';
export {
  type CityEntry,
  type DistrictEntry,
  factsOf,
  type JurisdictionEdit,
  type Jurisdictions,
  jurisdictionEditSchema,
  type OrganEntry,
} from './jurisdictions/schema.ts';
