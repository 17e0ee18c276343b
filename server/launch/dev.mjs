// `npm run dev`: the same database as `npm start`, with the app and the worker reloading as their sources change.

import { requireNodeVersion } from './node-version.mjs';

requireNodeVersion();
import('./run.mjs').then(({ run }) => run({ kind: 'dev', args: process.argv.slice(2) }));
