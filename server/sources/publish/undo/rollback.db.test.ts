import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMove } from '@/server/moves/door';
import { importRollback } from '@/server/moves/import-rollback';
import { ID, smallCrm } from '../../fixtures/small-crm';
import { type ImportWorld, makeImportWorld, NOW } from '../../testing/import-world';

/** What an import writes, without the names of imports and the times of recording. */
const SHOWN = {
  account: 'external_id, name, domain, industry, segment, employees',
  contact: 'external_id, name, email, title, has_left',
  opportunity: 'external_id, name, account_id, owner_seat_id, outcome, vanished_import_id is null as present',
  commitment:
    'opportunity_id, amount, closes_on, closes_on_set_at, category, category_made_by, stage, phase, highest_phase, stage_entered_at, next_step, next_step_on, accepted',
  commitment_entry: 'opportunity_id, field, old_value, new_value, at, made_by, seat_id, note',
  opportunity_line: 'opportunity_id, product, quantity, total',
  fact: 'external_id, kind, direction, side, strength, occurred_at, label, participants, attributes',
  fact_link: 'opportunity_id, fact_id, how',
  signal: 'fact_id, kind, extractor, strength, value, at',
  seat: 'external_id, name, email, role, title, is_active',
  team: 'external_id, name',
  team_parent: 'team_id, parent_id, valid_from, valid_to',
  team_seat: 'team_id, seat_id, is_lead, valid_from, valid_to',
} as const;

const FIRST = { asOf: '2026-05-05' };
const SECOND = { asOf: '2026-05-12' };
const later = () => {
  const files = smallCrm({
    amount: '90000',
    closeDate: '2026-09-30',
    body: 'We signed the order form today.',
  });
  return {
    ...files,
    'Account.csv': String(files['Account.csv']).replace('Retail,900', 'Wholesale,950'),
    'User.csv': String(files['User.csv']).replace('Rita,Rep', 'Rita,Representative'),
  };
};

describe('rolling an import back', () => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await makeImportWorld();
  });
  afterEach(() => world.close());

  const dump = async () => {
    const parts: Record<string, string[]> = {};
    for (const [table, columns] of Object.entries(SHOWN)) {
      const rows = await world.sql.unsafe(
        `select row_to_json(t)::text as t from (select ${columns} from ${table}) t order by 1`,
      );
      parts[table] = rows.map((row) => String(row.t));
    }
    return parts;
  };
  let tries = 0;
  const rollBack = (importId: string, mode: 'apply' | 'preview' = 'apply') =>
    runMove(importRollback, {
      workspaceId: world.workspaceId,
      actor: { kind: 'command', id: 'plumbline' },
      input: { importId, reasonCode: 'wrong_value' },
      idempotencyKey: `test rollback ${++tries}`,
      now: NOW,
      mode,
    });

  it('leaves everything as if it had never come, and the same files import again to the same', async () => {
    await world.importFiles(smallCrm(), FIRST);
    const before = await dump();
    const second = await world.importFiles(later(), SECOND);
    const after = await dump();
    expect(after).not.toEqual(before);
    expect((await rollBack(second.importId, 'preview')).status).toBe('would_apply');
    expect(await dump()).toEqual(after);
    expect((await rollBack(second.importId)).status).toBe('applied');
    expect(await dump()).toEqual(before);
    expect(await rollBack(second.importId)).toMatchObject({ status: 'refused', code: 'undone_already' });
    await world.importFiles(later(), SECOND);
    expect(await dump()).toEqual(after);
  }, 120_000);

  it('keeps what a later import shows too when an earlier one goes', async () => {
    const first = await world.importFiles(smallCrm(), FIRST);
    const second = await world.importFiles(later(), SECOND);
    expect((await rollBack(first.importId)).status).toBe('applied');
    const left = await dump();
    expect((await rollBack(second.importId)).status).toBe('applied');
    const empty = await dump();
    expect(Object.values(empty).flat()).toEqual([]);
    await world.importFiles(later(), SECOND);
    expect(await dump()).toEqual(left);
  }, 120_000);

  it('lets what it had settled wait for the source again, unless somebody has accepted another value since', async () => {
    await world.importFiles(smallCrm(), FIRST);
    const [deal] = await world.sql`select id from opportunity where external_id = ${ID.big}`;
    const accepted = (value: string) => ({ value, at: '2026-05-06T00:00:00.000Z', seatId: 'x', moveId: 'y' });
    const accept = async (values: Record<string, object>) => {
      await world.sql`set session_replication_role = replica`;
      await world.sql`update commitment set accepted = ${world.sql.json(JSON.parse(JSON.stringify(values)))} where opportunity_id = ${deal?.id}`;
      await world.sql`set session_replication_role = origin`;
    };
    const waiting = async () => {
      const [row] = await world.sql`select accepted from commitment where opportunity_id = ${deal?.id}`;
      return row?.accepted;
    };
    const before = { amount: accepted('90000'), closes_on: accepted('2026-09-30') };
    await accept(before);
    const second = await world.importFiles(later(), SECOND);
    expect(await waiting()).toEqual({});
    const since = { closes_on: accepted('2026-10-31') };
    await accept(since);
    expect((await rollBack(second.importId)).status).toBe('applied');
    expect(await waiting()).toEqual({ ...before, ...since });
  }, 120_000);

  it('is refused where people decided on a deal that no other import shows, and leaves a trace either way', async () => {
    const { importId } = await world.importFiles(smallCrm(), FIRST);
    const [deal] = await world.sql`select id from opportunity where external_id = ${ID.big}`;
    await world.sql`set session_replication_role = replica`;
    await world.sql`insert into audit_entry (workspace_id, seq, move_id, kind, outcome, actor_kind, actor_id, opportunity_id, at, leaf, leaf_hash)
      values (${world.workspaceId}, 1000000, gen_random_uuid(), 'commitment.change', 'applied', 'person', 'x', ${deal?.id}, now(), '', '')`;
    await world.sql`set session_replication_role = origin`;
    expect(await rollBack(importId)).toMatchObject({ status: 'refused', code: 'people_decided' });
    const [run] = await world.sql`select state from import_run where id = ${importId}`;
    expect(run?.state).toBe('published');
    const log = await world.sql`select outcome from audit_entry where kind = 'import.rollback'`;
    expect(log.map((row) => row.outcome)).toEqual(['refused']);
  });
});
