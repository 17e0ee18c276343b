// Each known cause of a failed start gives one sentence that says what to do and shows no secret.

import { describe, expect, test } from 'vitest';
import {
  explainConnection,
  explainOutput,
  lastTellingLine,
  withoutPassword,
} from '@/server/launch/explain-failure.mjs';

describe('a failed step', () => {
  test.each([
    ['npm error ENOSPC: no space left on device, write', 'The disk is full'],
    ['initdb: error: could not write to file "base/1": No space left on device', 'The disk is full'],
    [
      'npm error request to https://registry.npmjs.org failed, reason: getaddrinfo EAI_AGAIN',
      'could not reach its registry',
    ],
    ["EACCES: permission denied, mkdir '/srv/app/.data'", 'Give this folder to the user'],
    ["EROFS: read-only file system, mkdir '/srv/app/.data'", 'read-only'],
    [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'ran out of memory',
    ],
    ['npm error code EUSAGE', 'do not belong together'],
  ])('printing %j is explained', (output, expected) => {
    expect(explainOutput('doing it', output)).toContain(expected);
  });

  test('of an unknown kind shows the last line that names an error, and where the rest is', () => {
    const output = 'compiling\nError: module "x" is missing\n\nnpm notice bye\n';
    expect(explainOutput('building the app', output, '.data/build.log')).toBe(
      'Failed while building the app: Error: module "x" is missing The whole output is in .data/build.log.',
    );
  });

  test('without output still makes a sentence', () => {
    expect(explainOutput('building the app', '')).toBe('Failed while building the app.');
    expect(lastTellingLine('')).toBe('');
  });
});

describe('an unusable database address', () => {
  const url = 'postgres://plumb_app:very-secret@db.example:5433/plumbline';
  test.each(['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', '28P01', '3D000', '53300', 'anything else'])(
    'failing with %s is named without its password, with something to do',
    (code) => {
      const said = explainConnection('DATABASE_URL', url, Object.assign(new Error('it failed'), { code }));
      expect(said).toContain('DATABASE_URL (plumb_app@db.example:5433/plumbline)');
      expect(said).not.toContain('very-secret');
      expect(said).toMatch(/mend|start|create|check|close/i);
    },
  );

  test('that is no address at all is not repeated', () => {
    expect(withoutPassword('very-secret')).not.toContain('very-secret');
  });
});
