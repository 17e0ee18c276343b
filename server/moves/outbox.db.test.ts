// A change accepted here is handed out to the CRM and comes back with an import: confirmed, overruled, or taken back.

import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { writeChangeFile } from '@/server/reads/outbox/change-file';
import { readChanges, readExport } from '@/server/reads/outbox/change-list';
import { ID, smallCrm } from '@/server/sources/fixtures/small-crm';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import type { PersonActor } from './actor';
import { changeExportMany } from './change-export-many';
import { commitmentChange } from './commitment-change';
import type { MoveDefinition } from './definition';
import { runMove } from './door';
import { moveRollBackMany } from './move-roll-back-many';

let world: ImportWorld;
let rep: PersonActor;
let dealId: string;
const ADMIN: PersonActor = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'revops_admin' };
beforeAll(async () => {
  world = await makeImportWorld();
  await world.importFiles(smallCrm(), { asOf: '2026-05-05' });
  const [deal] = await world.sql`select id, owner_seat_id from opportunity where external_id = ${ID.big}`;
  dealId = String(deal?.id);
  rep = { kind: 'person', seatId: String(deal?.owner_seat_id), personId: uuidv7(), role: 'rep' };
}, 60_000);
afterAll(() => world.close());

const run = async <I, L, P, R>(def: MoveDefinition<I, L, P, R>, actor: PersonActor, input: unknown) => {
  const request = { workspaceId: world.workspaceId, actor, input, idempotencyKey: uuidv7(), now: NOW };
  const outcome = await runMove(def, request);
  if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const change = async (field: string, value: string, reasonCode: string) => {
  const [row] = await world.sql`select version from commitment where opportunity_id = ${dealId}`;
  const expectedVersion = Number(row?.version);
  return run(commitmentChange, rep, { opportunityId: dealId, field, value, expectedVersion, reasonCode });
};
const reader = { actor: ADMIN, today: '2026-05-13', timeZone: 'UTC' };
const list = () => withWorkspace(world.workspaceId, (tx) => readChanges(tx, reader));
const stateOf = async (field: string) => {
  const lines = (await list()).filter((line) => line.field === field);
  return lines.map(({ state, newValue, isCounter }) => [state, newValue, isCounter]);
};
const handOut = async () => {
  const waiting = (await list()).filter(({ state }) => state === 'waiting');
  const { result } = await run(changeExportMany, ADMIN, {
    file: 'salesforce',
    changeIds: waiting.map(({ id }) => id),
  });
  const lines = await withWorkspace(world.workspaceId, (tx) => readExport(tx, reader, result.exportId));
  return writeChangeFile('salesforce', lines);
};

describe('the outbox', () => {
  it('is loaded by a file, confirmed by the import that carries it, overruled by a third value', async () => {
    await change('amount', '110000', 'discount');
    await change('next_step', '2026-05-27 · Send the contract', 'timing');
    expect(await stateOf('amount')).toEqual([['waiting', '110000', false]]);
    const { text, records, byHand } = await handOut();
    expect({ records, byHand }).toEqual({ records: 1, byHand: [] });
    expect(text.split('\r\n')).toEqual([
      'Id,Amount,Amount (was),NextStep,NextStep (was),Opportunity name (not loaded)',
      `${ID.big},110000,120000.5,2026-05-27 · Send the contract,Send the order form,Big deal`,
      '',
    ]);
    expect(await stateOf('amount')).toEqual([['exported', '110000', false]]);
    const loaded = smallCrm({ amount: '110000' });
    const opportunities = String(loaded['Opportunity.csv']).replace(
      'Send the order form',
      '2026-05-27 · Send the contract',
    );
    await world.importFiles({ ...loaded, 'Opportunity.csv': opportunities }, { asOf: '2026-05-12' });
    expect(await stateOf('amount')).toEqual([['confirmed', '110000', false]]);
    expect(await stateOf('next_step')).toEqual([['confirmed', '2026-05-27 · Send the contract', false]]);
    const [row] = await world.sql`select accepted from commitment where opportunity_id = ${dealId}`;
    expect(row?.accepted).toEqual({});

    await change('amount', '105000', 'discount');
    await world.importFiles(smallCrm({ amount: '99000' }), { asOf: '2026-05-13' });
    expect((await list()).find(({ newValue }) => newValue === '105000')).toMatchObject({
      state: 'overruled',
      sourceValue: '99000',
    });
  }, 120_000);

  it('drops a change rolled back before it went out, and sends another after one that did', async () => {
    const early = await change('amount', '98000', 'discount');
    await run(moveRollBackMany, rep, { range: { moveIds: [early.moveId] }, reasonCode: 'premature' });
    expect((await list()).find(({ newValue }) => newValue === '98000')?.state).toBe('withdrawn');
    const late = await change('amount', '97000', 'discount');
    await handOut();
    await run(moveRollBackMany, rep, { range: { moveIds: [late.moveId] }, reasonCode: 'wrong_value' });
    const lines = await list();
    expect(lines.find(({ newValue }) => newValue === '97000')?.state).toBe('withdrawn');
    expect(lines.find(({ isCounter }) => isCounter)).toMatchObject({
      state: 'waiting',
      oldValue: '97000',
      newValue: '99000',
    });
  }, 60_000);

  it('lists a cell that a spreadsheet would run instead of escaping it, and calls ten working days late', async () => {
    await change('next_step', '=HYPERLINK("x")', 'timing');
    const { text, byHand } = await handOut();
    expect(text).not.toContain('HYPERLINK');
    expect(byHand).toMatchObject([{ field: 'next_step', byHand: 'formula_like' }]);
    const later = await withWorkspace(world.workspaceId, (tx) =>
      readChanges(tx, { ...reader, today: '2026-05-27' }),
    );
    expect(later.filter(({ isLate }) => isLate).length).toBeGreaterThan(0);
    expect((await list()).some(({ isLate }) => isLate)).toBe(false);
  }, 60_000);
});
