import { programVersion } from './home.ts';

/** The program and what it runs on, for the log. */
export const here = () => ({
  program: programVersion().replace(' ', '-'),
  node: process.versions.node,
  ...(process.versions['electron'] !== undefined && { electron: process.versions['electron'] }),
  platform: process.platform,
  arch: process.arch,
});
