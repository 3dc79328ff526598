import { readFileSync } from 'node:fs';
import { type Profile, profileSchema } from '../shared/model/profile.ts';

/** The profile of the fixtures: 徐汇区 with its organs. */
export const exampleProfile: Profile = profileSchema.parse(
  JSON.parse(readFileSync(new URL('./fixtures/drafts/profile.json', import.meta.url), 'utf8')),
);
