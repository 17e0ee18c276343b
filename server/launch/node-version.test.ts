// Which Node versions are refused, and how.

import { expect, test } from 'vitest';
import { refuseNodeVersion } from '@/server/launch/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '22.12.1', '24.1.0', '26.0.0'])('accepts Node %s', (version) => {
  expect(refuseNodeVersion(version)).toBeUndefined();
});

test.each(['12.22.0', '18.20.4', '20.18.3', '21.7.0'])(
  'refuses Node %s and says what to install',
  (version) => {
    const said = refuseNodeVersion(version);
    expect(said).toContain(`this is ${version}`);
    expect(said).toContain('20.19 or newer');
  },
);
