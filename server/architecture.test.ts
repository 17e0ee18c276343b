// Holds the tree to its one line: app shows, core decides, moves write, reads answer, db stores, e2e walks.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkout } from '@/server/launch/places.mjs';
import { checkArchitecture } from './architecture/check-architecture';
import { readTree } from './architecture/read-tree';
import { tablesOf } from './architecture/rules/writes';
import { readSource } from './architecture/source-file';

const tree = readTree(checkout);
const tables = tablesOf(
  tree.filter((file) => file.path.startsWith('db/schema/')),
  readFileSync(`${checkout}/db/security.sql`, 'utf8'),
);
const check = (path: string, text: string): string[] => checkArchitecture([readSource(path, text)], tables);

test('every file of the tree keeps to its place', () => {
  expect(checkArchitecture(tree, tables)).toEqual([]);
}, 60_000);

test('reads the whole tree and both lists of tables', () => {
  for (const folder of ['app/', 'server/core/', 'server/moves/', 'server/launch/', 'db/schema/'])
    expect(tree.filter((file) => file.path.startsWith(folder)).length).toBeGreaterThan(5);
  expect(tables.governed).toContain('commitment');
  expect([...tables.governed].filter((name) => ![...tables.sqlNames.values()].includes(name))).toEqual([]);
});

const O = '// Says what it knows.\n';
const ANY = 'a' + 'ny';
const IGNORE = (what: string): string => `// ${what}\nexport const x = 1;`;

describe('a file that breaks a rule is told where its code belongs', () => {
  test.each<[rule: string, path: string, text: string, teaches: string]>([
    [
      'app reads no table',
      'app/(console)/x/page.tsx',
      `${O}import { fact } from '@/db/schema/fact';`,
      'app shows',
    ],
    [
      'app uses no type of a read',
      'app/(console)/x/page.tsx',
      `${O}import type { GridRow } from '@/server/reads/deal-grid';`,
      'server/trpc',
    ],
    [
      'app calls no move',
      'app/_lib/x.ts',
      `${O}const m = await import('../../server/moves/door');`,
      'app shows',
    ],
    [
      'the browser gets no router',
      'app/_lib/x.tsx',
      `${O}'use client';\nimport { appRouter } from '@/server/trpc/root';`,
      'type only',
    ],
    [
      'primitives know no domain',
      'app/_ui/x.tsx',
      `${O}import { PHASES } from '@/server/core/vocabulary/phase';`,
      'nothing of the domain',
    ],
    [
      'charts stay together',
      'app/(console)/x/page.tsx',
      `${O}import { Bar } from 'recharts';`,
      'app/_ui/charts',
    ],
    [
      'core imports no database',
      'server/core/x.ts',
      `${O}import { fact } from '@/db/schema/fact';`,
      'pass the values in',
    ],
    [
      'core imports no Node',
      'server/core/x.ts',
      `${O}import { readFileSync } from 'node:fs';`,
      'pass the values in',
    ],
    [
      'core imports no type of a move',
      'server/core/x.ts',
      `${O}import type { Actor } from '@/server/moves/actor';`,
      'pass the values in',
    ],
    [
      'core has no clock',
      'server/core/x.ts',
      `${O}export const f = () => Date.now();`,
      'server/core is pure',
    ],
    [
      'core makes no present',
      'server/core/x.ts',
      `${O}export const f = () => new Date();`,
      'server/core is pure',
    ],
    [
      'core throws no dice',
      'server/core/x.ts',
      `${O}export const f = () => Math.random();`,
      'server/core is pure',
    ],
    [
      'core never waits',
      'server/core/x.ts',
      `${O}export async function f() { await g(); }`,
      'server/core is pure',
    ],
    ['core prints nothing', 'server/core/x.ts', `${O}console.log(1);`, 'server/core is pure'],
    [
      'core reads no environment',
      'server/core/x.ts',
      `${O}export const f = process.env.TZ;`,
      'server/core is pure',
    ],
    [
      'the schema imports no move',
      'db/schema/x.ts',
      `${O}import type { Actor } from '@/server/moves/actor';`,
      'db/schema spells columns',
    ],
    ['db imports no reads', 'db/x.ts', `${O}import { readInbox } from '@/server/reads/inbox';`, 'db stores'],
    [
      'server imports no app',
      'server/reads/x.ts',
      `${O}import { money } from '@/app/_lib/format';`,
      'from app to server',
    ],
    [
      'moves know no procedure',
      'server/moves/x.ts',
      `${O}import { seated } from '@/server/trpc/init';`,
      'never the other way round',
    ],
    [
      'reads make no move',
      'server/reads/x.ts',
      `${O}import { runMove } from '@/server/moves/door';`,
      'change nothing',
    ],
    [
      'only db and server speak SQL',
      'app/x.ts',
      `${O}import { sql } from 'drizzle-orm';`,
      'under db and server',
    ],
    [
      'the worker needs no Next',
      'server/jobs/x.ts',
      `${O}import { cookies } from 'next/headers';`,
      'Next and React',
    ],
    [
      'the launcher needs no package',
      'server/launch/x.mjs',
      `${O}import postgres from 'postgres';`,
      'before anything is installed',
    ],
    [
      'governed tables are written by moves',
      'server/reads/x.ts',
      `${O}import { commitment } from '@/db/schema/opportunity';\nexport const f = (tx) => tx.update(commitment).set({});`,
      'send it through runMove',
    ],
    [
      '… in SQL too',
      'server/reads/x.ts',
      `${O}export const f = (tx) => tx.execute(sql\`insert into fact_link (id) values (1)\`);`,
      'send it through runMove',
    ],
    [
      'a move writes with a MoveTx only',
      'server/moves/x.ts',
      `${O}export function load(tx: Tx) { return tx.delete(commitment); }`,
      'only the door mints one',
    ],
    [
      'derived tables are written by the evaluation',
      'server/moves/x.ts',
      `${O}export function f(tx: MoveTx) { return tx.update(dealState).set({}); }`,
      'server/evaluate only',
    ],
    [
      'formatting has one place',
      'app/(console)/x.tsx',
      `${O}export const f = (n: number) => n.toLocaleString();`,
      'app/_lib/format.ts',
    ],
    [
      '… Intl too',
      'server/reads/x.ts',
      `${O}export const f = new Intl.NumberFormat('en');`,
      'app/_lib/format.ts',
    ],
    ['a file is short', 'server/x.ts', `${O}${'export {};\n'.repeat(300)}`, 'Split it by noun'],
    ['a file has a name', 'server/reads/utils.ts', O, 'name it after'],
    ['… and no barrel', 'server/reads/deal/index.ts', O, 'name it after'],
    ['a file says what it is', 'server/reads/x.ts', 'export const x = 1;', 'begin with one sentence'],
    ['types have no hole', 'server/reads/x.ts', `${O}export const f = (x: ${ANY}) => x;`, 'name the shape'],
    [
      '… and no double cast',
      'server/reads/x.ts',
      `${O}export const f = (x: string) => x as unknown as number;`,
      'casts through unknown',
    ],
    ['no error is swallowed', 'server/reads/x.ts', `${O}try { f(); } catch {}`, 'swallows an error'],
    [
      'no check is silenced',
      'server/reads/x.ts',
      IGNORE('biome-' + 'ignore lint: because'),
      'silences a check',
    ],
    ['… by the compiler either', 'server/reads/x.ts', IGNORE('@ts-' + 'ignore'), 'silences a check'],
    ['no test is left out', 'server/x.test.ts', "test.skip('a rule', () => {});", 'every test runs'],
    ['… and none runs alone', 'server/x.test.ts', "describe.only('a rule', () => {});", 'every test runs'],
    ['no test waits by the clock', 'e2e/x.spec.ts', 'await page.waitForTimeout(500);', 'waits by the clock'],
    [
      'no test sleeps',
      'server/x.db.test.ts',
      'await new Promise((resolve) => setTimeout(resolve, 50));',
      'sleeps',
    ],
  ])('%s', (_rule, path, text, teaches) => {
    expect(check(path, text).join('\n')).toContain(teaches);
  });
});

describe('code in its place is left alone', () => {
  test.each<[rule: string, path: string, text: string]>([
    [
      'a component may name the router type',
      'app/_lib/x.tsx',
      `${O}'use client';\nimport type { AppRouter } from '@/server/trpc/root';`,
    ],
    [
      'a page may ask the router',
      'app/(console)/x/page.tsx',
      `${O}import { appRouter } from '@/server/trpc/root';`,
    ],
    [
      'a move writes in its write',
      'server/moves/x.ts',
      `${O}export const d = { kind: 'a.b', async write(tx, plan) { await tx.insert(snooze).values(plan); } };`,
    ],
    [
      'a write of its own takes a MoveTx',
      'server/moves/writes/x.ts',
      `${O}export const w = (tx: MoveTx) => tx.insert(decision).values({});`,
    ],
    [
      'core may read a given instant',
      'server/core/x.ts',
      `${O}export const f = (at: string) => new Date(at).getTime();`,
    ],
    [
      'a member may be called process',
      'server/core/x.ts',
      `${O}export const f = (a: { process: string }) => a.process;`,
    ],
    [
      'a hash is updated, not a table',
      'server/audit/x.ts',
      `${O}export const f = (hash, text) => hash.update(text);`,
    ],
    ['a test needs no opening comment', 'server/x.test.ts', "test('a rule', () => {});"],
    [
      'a test may wait for the environment to have data',
      'server/x.test.ts',
      "describe.skipIf(!folder)('real files', () => {});",
    ],
  ])('%s', (_rule, path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
