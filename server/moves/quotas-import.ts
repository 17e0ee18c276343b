// quotas.import: takes many quotas of a file at once; each that differs gets a new version and the old one is kept.
import { z } from 'zod';
import { quota } from '@/db/schema/quota';
import { QuotaRow } from '@/server/core/quota/quota-row';
import type { MoveDefinition } from './definition';
import {
  isSameQuota,
  loadQuotasForMove,
  type QuotasForMove,
  quotaIdOf,
  refuseQuota,
} from './loads/load-quotas';
import { workspaceResource } from './loads/load-workspace';

const Input = z.strictObject({
  rows: z.array(QuotaRow).min(1, 'There is no quota in it').max(10_000, 'At most 10,000 quotas at once'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  refused: z.number().int().nonnegative(),
});
type Input = z.infer<typeof Input>;
type Plan = Input & { next: (QuotaRow & { id: string; version: number })[] };
export type QuotasImported = { changed: number; unchanged: number };

/** Small enough for one statement's parameters. */
const ROWS = 2_000;

export const quotasImport: MoveDefinition<Input, QuotasForMove, Plan, QuotasImported> = {
  kind: 'quotas.import',
  input: Input,
  load: (tx, { rows }, scope) => loadQuotasForMove(tx, rows, scope),
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide(loaded, input, { workspaceId }) {
    const refuse = (reason: string) => ({
      ok: false as const,
      code: 'invalid_input',
      reason,
      remedies: ['correct_input' as const],
    });
    const next = new Map<string, Plan['next'][number]>();
    const seen = new Set<string>();
    for (const row of input.rows) {
      const why = refuseQuota(loaded, row);
      if (why) return refuse(why);
      const id = quotaIdOf(workspaceId, row);
      if (seen.has(id)) return refuse(`One ${row.nodeKind} has two quotas for ${row.periodKey}.`);
      seen.add(id);
      const held = loaded.held.get(id);
      if (!isSameQuota(held, row)) next.set(id, { ...row, id, version: (held?.version ?? 0) + 1 });
    }
    return { ok: true, plan: { ...input, next: [...next.values()] } };
  },
  async write(tx, { rows, next, sha256, refused }, { workspaceId, moveId, recordedAt }) {
    for (let at = 0; at < next.length; at += ROWS)
      await tx
        .insert(quota)
        .values(
          next.slice(at, at + ROWS).map((row) => ({ workspaceId, ...row, moveId, createdAt: recordedAt })),
        );
    const changed = next.length;
    return {
      result: { changed, unchanged: rows.length - changed },
      values: { rows },
      measures: { quotas: rows.length, changed, refused, ...(sha256 ? { sha256 } : {}) },
    };
  },
};
