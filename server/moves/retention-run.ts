// retention.run: takes out what is past its retention and not on hold, a batch of each kind; one entry with counts, never what was in it.
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { contact } from '@/db/schema/account';
import {
  RETENTION_KINDS,
  type RetentionCounts,
  type RetentionRules,
} from '@/server/core/retention/retention-rules';
import type { MoveDefinition } from './definition';
import { loadRetention, type RetentionForMove } from './loads/load-retention';
import { workspaceResource } from './loads/load-workspace';
import { eraseFacts } from './writes/erase-facts';
import { eraseLogValues, eraseRefusedRows, pastIds } from './writes/erase-past';
import { writeErasure } from './writes/write-erasure';

/** Records of each kind in one transaction; what is left over goes with the next one. */
const RETENTION_BATCH = {
  pointers: 500,
  contacts: 100,
  log_values: 5_000,
  refused_rows: 5_000,
} as const;

const Input = z.strictObject({});
type Input = z.infer<typeof Input>;
export type RetentionResult = { counts: RetentionCounts; isMore: boolean };

export const retentionRun: MoveDefinition<Input, RetentionForMove, RetentionRules, RetentionResult> = {
  kind: 'retention.run',
  input: Input,
  load: (tx, _input, scope) => loadRetention(tx, scope),
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ rules }) {
    if (RETENTION_KINDS.some((kind) => rules[kind] !== null)) return { ok: true, plan: rules };
    return { ok: false, code: 'no_change', reason: 'Everything is kept for ever here.', remedies: [] };
  },
  async write(tx, rules, scope) {
    const past = async (kind: keyof typeof RETENTION_BATCH) =>
      rules[kind] === null ? [] : pastIds(tx, kind, rules[kind], RETENTION_BATCH[kind], scope);
    const pointers = await past('pointers');
    await eraseFacts(
      tx,
      pointers.map(({ id }) => id),
      scope,
    );
    const people = await past('contacts');
    if (people.length > 0) {
      const ids = people.map(({ id }) => id);
      const contacts = await tx.select().from(contact).where(inArray(contact.id, ids)).for('update');
      await writeErasure(tx, { kind: 'contact', id: scope.workspaceId, contacts, account: null }, scope);
    }
    const counts = {
      pointers: pointers.length,
      contacts: people.length,
      log_values: await eraseLogValues(tx, await past('log_values'), scope),
      refused_rows: await eraseRefusedRows(tx, await past('refused_rows'), scope),
    };
    const isMore = RETENTION_KINDS.some((kind) => counts[kind] === RETENTION_BATCH[kind]);
    return { result: { counts, isMore }, measures: counts };
  },
};
