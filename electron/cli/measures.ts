#!/usr/bin/env node
import { dataDir } from '../host/dataDir.ts';
import { reportTo } from '../host/report.ts';
import { readUpTo } from './input.ts';
import { main } from './main.ts';

// The reader of a pipe may have seen enough: `measures library list | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await main(
  process.argv.slice(2),
  {
    home: dataDir(),
    readStdin: (most) => readUpTo(process.stdin, most),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  },
  reportTo(dataDir()),
);
