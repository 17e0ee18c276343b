// `npm start`: from a fresh checkout to a running app, and back again at Ctrl-C.

import { requireNodeVersion } from './node-version.mjs';

requireNodeVersion();
// Loaded late: on an old Node the rest could not even be read.
import('./run.mjs').then(({ run }) => run({ kind: 'start', args: process.argv.slice(2) }));
