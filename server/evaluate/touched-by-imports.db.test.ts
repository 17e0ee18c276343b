// After an import only what it touched is evaluated, and nothing is left that evaluating everything would change.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ID, smallCrm } from '@/server/sources/fixtures/small-crm';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { followLog } from './follow-log';
import { runEvaluation } from './run-evaluation';

let world: ImportWorld;
beforeEach(async () => {
  world = await makeImportWorld();
  await world.importFiles(smallCrm());
  expect(await followLog(world.workspaceId, NOW)).toBe(2);
});
afterEach(() => world.close());

/** @returns how many deals were evaluated after these files. */
async function after(files: Record<string, string>): Promise<number> {
  const report = await world.importFiles(files, { asOf: '2026-05-13' });
  expect(report.state).toBe('published');
  const deals = await followLog(world.workspaceId, NOW);
  expect(await runEvaluation(world.workspaceId, { all: true }, 'test', NOW)).toMatchObject({ changed: 0 });
  return deals;
}

const edited = (name: string, edit: (text: string) => string) => {
  const files = smallCrm();
  return { ...files, [name]: edit(files[name] ?? '') };
};

describe('an import', () => {
  it('of the same files has nothing evaluated', async () => {
    expect(await after(smallCrm())).toBe(0);
  });

  it('that changes a promise has its deal evaluated', async () => {
    expect(await after(smallCrm({ amount: '99000' }))).toBe(1);
  });

  it('that brings mail has its deal evaluated', async () => {
    const mail = (text: string) =>
      `${text}02sTq0000000009IAA,${ID.big},bo@acme.example,rita@seller.example,Yes,Agreed.,TRUE,2026-05-10T09:00:00.000Z\n`;
    expect(await after(edited('EmailMessage.csv', mail))).toBe(1);
  });

  it('that hangs a call under another deal has both evaluated', async () => {
    const move = (text: string) => text.replace(new RegExp(`(${ID.buyer}),${ID.big}`), `$1,${ID.won}`);
    expect(await after(edited('Task.csv', move))).toBe(2);
  });

  it('that takes a line away has its deal evaluated', async () => {
    expect(await after(edited('OpportunityLineItem.csv', (text) => `${text.split('\n')[0]}\n`))).toBe(1);
  });

  it('that renames an account or moves an owner has their deals evaluated', async () => {
    expect(await after(edited('Account.csv', (text) => text.replace('Acme', 'Acme Group')))).toBe(2);
    expect(
      await after({
        ...smallCrm({ repRole: ID.other }),
        'Account.csv':
          edited('Account.csv', (text) => text.replace('Acme', 'Acme Group'))['Account.csv'] ?? '',
      }),
    ).toBe(1);
  });

  it('that shows a kind of fact for the first time has every deal evaluated', async () => {
    const call = (text: string) =>
      text.replace('Completed,2026-05-08,Call,Outbound', 'Completed,2026-05-08,Call,Inbound');
    expect(await after(edited('Task.csv', call))).toBe(2);
  });
});
