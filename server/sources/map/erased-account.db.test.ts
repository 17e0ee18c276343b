// An erased company comes back by no later import: not as a record, not in the name of its deals, not in that of their lines.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { erasureApprove } from '@/server/moves/erasure-approve';
import { erasurePropose } from '@/server/moves/erasure-propose';
import { importGo } from '@/server/moves/import-go';
import { executeImport } from '../execute-import';
import { openInput } from '../input/open-input';
import { beginImport } from '../run-import';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const FILES = {
  'Account.csv': 'Id,Name,Website\n001000000000001AAA,Quastenwerk Handel,quastenwerk.example\n',
  'Opportunity.csv': `Id,Name,AccountId,Amount,CloseDate,StageName
006000000000001AAA,Quastenwerk Handel - core,001000000000001AAA,10,2026-06-30,Prospecting
`,
};
const LATER = { asOf: '2026-05-13' };
const lines = (product: string) => ({
  'OpportunityLineItem.csv': `Id,OpportunityId,Name,Quantity,TotalPrice
00k000000000001AAA,006000000000001AAA,${product},1,10
`,
});

const person = (role: PersonActor['role']): PersonActor => ({
  kind: 'person',
  seatId: uuidv7(),
  personId: uuidv7(),
  role,
});

/** The company or the person whose records were first imported. */
async function erase(kind: 'account' | 'contact' = 'account') {
  const [held] = await world.sql`select id from ${world.sql(kind)} order by external_id limit 1`;
  const given = { workspaceId: world.workspaceId, now: NOW };
  const asked = await runMove(erasurePropose, {
    ...given,
    actor: person('revops_admin'),
    input: { kind, subjectId: held?.id, because: 'customer_left' },
    idempotencyKey: uuidv7(),
  });
  if (asked.status !== 'needs_approval') throw new Error(JSON.stringify(asked));
  const { erasureId } = asked.result;
  return runMove(erasureApprove, {
    ...given,
    actor: person('finance'),
    input: { erasureId },
    idempotencyKey: uuidv7(),
  });
}

it('with its deals in the files, and with their lines alone', async () => {
  await world.importFiles({ ...FILES, ...lines('Quastenwerk Handel - core Core') });
  expect(await erase()).toMatchObject({ status: 'applied', result: { counts: { opportunity_line: 1 } } });
  expect(await world.everything()).not.toMatch(/quastenwerk/i);
  const plus = { ...FILES, ...lines('Quastenwerk Handel - core Plus') };
  for (const files of [plus, lines('Quastenwerk Handel - core Other')]) {
    expect(await world.importFiles(files, LATER)).toMatchObject({ state: 'published' });
    expect(await world.everything()).not.toMatch(/quastenwerk/i);
  }
});

it('not by an import that was read before and waits for somebody, whose notes and comparison name it', async () => {
  await world.close();
  world = await makeImportWorld();
  const twins = `${FILES['Account.csv']}001000000000002AAA,Quastenwerk-Handel,\n`;
  const people =
    'Id,AccountId,Name,Email,Title\n003000000000001AAA,001000000000001AAA,Otto Quast,otto@quastenwerk.example,';
  const deal = FILES['Opportunity.csv'];
  await world.importFiles({ ...FILES, 'Account.csv': twins, 'Contact.csv': `${people}CFO\n` });
  const path = await world.writeFiles({
    'Account.csv': twins,
    'Contact.csv': `${people}Chief of Tar\n`,
    'Opportunity.csv': deal.replace(',10,', ',99,'),
  });
  const begun = {
    workspaceId: world.workspaceId,
    actor: { kind: 'command' as const, id: 'plumbline' },
    source: { kind: 'salesforce' as const, name: 'CRM' },
    asOf: '2026-05-13',
    goesAtOnce: false,
    now: NOW,
  };
  const importId = await beginImport(begun);
  const again = () => executeImport({ ...begun, importId, openInput: () => openInput(path) });
  const report = await again();
  expect(report).toMatchObject({ state: 'ready' });
  expect(JSON.stringify(report.dryRun)).toContain('Quastenwerk Handel');
  expect(await erase()).toMatchObject({ status: 'applied' });
  const key = { idempotencyKey: uuidv7(), now: NOW, workspaceId: world.workspaceId };
  await runMove(importGo, { ...key, actor: person('revops_admin'), input: { importId } });
  for (let tries = 0; tries < 2; tries++) await again();
  const [run] = await world.sql`select state from import_run where id = ${importId}`;
  expect(run).toMatchObject({ state: 'published' });
  const all = await world.everything();
  expect(all).not.toMatch(/quastenwerk handel/i);
  expect(all).not.toMatch(/Otto Quast|otto@|Chief of Tar|003000000000001AAA/i);
});

it('nor a person under another id of the source, by the address they had', async () => {
  await world.close();
  world = await makeImportWorld();
  const person = (id: string, address: string) => ({
    'Contact.csv': `Id,AccountId,Name,Email,Title\n${id},001000000000001AAA,Otto Quast,${address},CFO\n`,
  });
  await world.importFiles({ ...FILES, ...person('003000000000001AAA', 'otto@elsewhere.example') });
  expect(await erase('contact')).toMatchObject({ status: 'applied', result: { counts: { contact: 1 } } });
  for (const id of ['003000000000001AAA', '003000000000002AAA']) {
    const files = { ...FILES, ...person(id, 'Otto@Elsewhere.example') };
    expect(await world.importFiles(files, LATER)).toMatchObject({ state: 'published', refused: 1 });
  }
  const all = await world.everything();
  expect(all).not.toMatch(/elsewhere/i);
  expect(all).not.toMatch(/otto/i);
});
