// Every write of the command line is a move of the catalogue: a command touches no table itself, sends only moves through the door, and writes files in one place.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTree } from '@/server/architecture/read-tree';
import { checkout } from '@/server/launch/places.mjs';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';

/** What brings the database about, before there is a door; and what the importer and the demo put in through their own moves. */
const BEFORE_THE_DOOR = ['server/cli/migrate.ts', 'server/cli/prepare.ts'];
const files = readTree(checkout).filter(({ path, isTest }) => path.startsWith('server/cli/') && !isTest);
const WRITES =
  /\.(insert|update|delete)\(\s*[a-zA-Z]+\s*\)|\b(insert\s+into|update\s+\w+\s+set|delete\s+from)\b/i;
/** Sign-in of a person, which belongs to no workspace and is no move. */
const PERSON_ONLY = /\.(insert|update)\(\s*(person|throttle|invite)\s*\)/g;

it('writes no table of a workspace', () => {
  const writing = files
    .filter(({ path }) => !BEFORE_THE_DOOR.includes(path))
    .filter(({ text }) => WRITES.test(text.replace(PERSON_ONLY, '')))
    .map(({ path }) => path);
  expect(writing).toEqual([]);
});

it('writes a file for people in one place only, which says in a sentence why it could not', () => {
  // The demo's sign-ins lie in the data folder, which `npm start` made.
  const places = ['server/cli/write-whole-file.ts', 'server/cli/demo.ts'];
  const writing = files
    .filter(
      ({ path, text }) => !places.includes(path) && /\b(writeFile|appendFile|createWriteStream)/.test(text),
    )
    .map(({ path }) => path);
  expect(writing).toEqual([]);
});

it('sends only moves of the catalogue', () => {
  const kinds = new Set<string>(MOVE_CATALOGUE.map(({ kind }) => kind));
  const sent = files.flatMap(({ text }) =>
    [...text.matchAll(/from '@\/server\/moves\/([a-z-]+)'/g)].map(([, name]) => name ?? ''),
  );
  const moves = [...new Set(sent)].filter((name) => {
    const text = readFileSync(`${checkout}/server/moves/${name}.ts`, 'utf8');
    return /MoveDefinition</.test(text) && /kind: '/.test(text);
  });
  const unknown = moves.filter((name) => ![...kinds].some((kind) => kind.replace(/[._]/g, '-') === name));
  expect(moves.length).toBeGreaterThan(2);
  expect(unknown).toEqual([]);
});
