// `npm test`: every check in order, each announced; all are run, then counted on the last line.

import { requireNodeVersion } from './node-version.mjs';

requireNodeVersion();
import('./run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
