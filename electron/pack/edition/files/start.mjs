import { ready } from './out/ready.mjs';

if (ready()) import('./out/main/edition.js');
