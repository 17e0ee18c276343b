// A draft opportunity on its way: the file that creates it, the import that takes it over or misses it, and that import taken back.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { writeDraftFile } from '@/server/reads/opportunity-drafts/draft-file';
import { readExportedDrafts, readOpportunityDrafts } from '@/server/reads/opportunity-drafts/draft-list';
import { ID, smallCrm } from '@/server/sources/fixtures/small-crm';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import type { PersonActor } from './actor';
import type { MoveDefinition } from './definition';
import { runMove } from './door';
import { importRollback } from './import-rollback';
import { opportunityDraft } from './opportunity-draft';
import { opportunityExportMany } from './opportunity-export-many';

let world: ImportWorld;
let rep: PersonActor;
const ADMIN: PersonActor = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'revops_admin' };
beforeAll(async () => {
  world = await makeImportWorld();
  await world.importFiles(smallCrm(), { asOf: '2026-05-05' });
  const [deal] = await world.sql`select owner_seat_id from opportunity where external_id = ${ID.big}`;
  rep = { kind: 'person', seatId: String(deal?.owner_seat_id), personId: uuidv7(), role: 'rep' };
}, 60_000);
afterAll(() => world.close());

const run = async <I, L, P, R>(def: MoveDefinition<I, L, P, R>, actor: PersonActor, input: unknown) => {
  const request = { workspaceId: world.workspaceId, actor, input, idempotencyKey: uuidv7(), now: NOW };
  const outcome = await runMove(def, request);
  if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const draft = (accountName: string, name: string) =>
  run(opportunityDraft, rep, {
    accountName,
    name,
    dealType: 'expansion',
    amount: '25000',
    currency: 'USD',
    closesOn: '2026-09-30',
    nextStep: 'Call',
    reason: 'They asked.',
  });
const LATER = new Date('2026-05-21T10:00:00.000Z');
const reader = { actor: ADMIN, today: '2026-05-13', timeZone: 'UTC' };
const list = () =>
  withWorkspace(world.workspaceId, (tx) => readOpportunityDrafts(tx, reader, { isOwn: false }));
const stateOf = async (name: string) => {
  const line = (await list()).find((each) => each.name === name);
  return line && [line.state, line.isNotTakenOver, line.takenOverById];
};
const totals = () => world.sql`select count(*), sum(amount) from commitment`;

/** The small export with another deal of Acme in it. */
function withDeal(name: string) {
  const files = smallCrm();
  const [header = '', ...rows] = String(files['Opportunity.csv']).trimEnd().split('\n');
  const columns = header.split(',');
  const cells = (rows[0] ?? '').split(',');
  cells[columns.indexOf('Id')] = salesforceId18('006Tq0000000077') ?? '';
  cells[columns.indexOf('Name')] = name;
  return { ...files, 'Opportunity.csv': `${[header, ...rows, cells.join(',')].join('\n')}\n` };
}

describe('a draft opportunity', () => {
  it('counts in no total, is created by a file without an id, and is taken over by the deal of its account and name', async () => {
    const before = await totals();
    await draft('Acme', 'Second line');
    await draft('Elm Ltd', 'Never loaded');
    await draft('Oak', '=HYPERLINK("x")');
    expect(await totals()).toEqual(before);
    const draftIds = (await list()).map(({ id }) => id);
    const { result } = await run(opportunityExportMany, ADMIN, { file: 'salesforce', draftIds });
    expect(result).toMatchObject({ exported: 3, skipped: 0 });
    const lines = await withWorkspace(world.workspaceId, (tx) =>
      readExportedDrafts(tx, reader, result.exportId),
    );
    const { text, records, byHand } = writeDraftFile('salesforce', lines);
    expect(records).toBe(2);
    expect(byHand.map(({ name }) => name)).toEqual(['=HYPERLINK("x")']);
    const [header, ...rows] = text.trimEnd().split('\r\n');
    expect(header).toBe(
      'Name,AccountId,Account name (not loaded),Amount,CurrencyIsoCode,CloseDate,Type,NextStep,Owner (not loaded)',
    );
    expect(rows.sort()).toEqual([
      'Never loaded,,Elm Ltd,25000,USD,2026-09-30,Existing Business,Call,Rita Rep',
      `Second line,${ID.acme},Acme,25000,USD,2026-09-30,Existing Business,Call,Rita Rep`,
    ]);
    expect(writeDraftFile('hubspot', lines).text.split('\r\n')[0]).toBe(
      'Deal name,Company name,Amount,Currency,Close date,Deal type,Next step,Deal owner',
    );
    expect(await stateOf('Second line')).toEqual(['exported', false, null]);

    // Spelled otherwise, as a person would type it there.
    const loaded = await world.importFiles(withDeal('SECOND-LINE'), { asOf: '2026-05-20', now: LATER });
    expect(loaded.state).toBe('published');
    const [deal] = await world.sql`select id from opportunity where name = 'SECOND-LINE'`;
    expect(await stateOf('Second line')).toEqual(['taken_over', false, deal?.id]);
    expect(await stateOf('Never loaded')).toEqual(['exported', true, null]);

    await run(importRollback, ADMIN, { importId: loaded.importId, reasonCode: 'wrong_value' });
    expect(await stateOf('Second line')).toEqual(['exported', false, null]);
    expect(await stateOf('Never loaded')).toEqual(['exported', false, null]);
  }, 120_000);

  it('is handed out by an admin only, again for whoever lost the file, and not once it is gone', async () => {
    const [line] = await list();
    const input = { file: 'hubspot', draftIds: [line?.id] };
    const again = await run(opportunityExportMany, ADMIN, input);
    expect(again.result).toMatchObject({ exported: 1 });
    await expect(run(opportunityExportMany, rep, input)).rejects.toThrow('no_permission');
    await expect(run(opportunityExportMany, ADMIN, { ...input, draftIds: [uuidv7()] })).rejects.toThrow(
      'nothing_left',
    );
  });
});
