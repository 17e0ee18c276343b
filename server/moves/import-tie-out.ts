// import.tie_out: enters the CRM's own count and sum beside an import's; a difference stays until a code explains it.
import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { importRun } from '@/db/schema/source';
import { tieOut } from '@/db/schema/tie-out';
import { importedOf, lineStanding, type TieLine } from '@/server/core/import/tie-standing';
import { isCurrency } from '@/server/core/money/minor-unit';
import { reasonProblem } from '@/server/core/reasons/read-reason';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { type ImportTotal, readTotals } from '@/server/reads/import-counts';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';

const Line = z.strictObject({
  currency: z.string().refine(isCurrency, 'Not an ISO 4217 currency code, such as EUR'),
  category: z.enum(['all', ...CATEGORIES]),
  deals: z.number().int().min(0).max(100_000_000),
  amount: z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/, 'A plain decimal, such as 1234.50'),
  reasonCode: z.string().max(60).optional(),
  note: noteInput.optional(),
});
const Input = z.strictObject({ importId: z.uuid(), line: Line });
type Input = z.infer<typeof Input>;
type Loaded = { sourceId: string; state: string; totals: ImportTotal[]; version: number };
type Plan = Input & { entered: TieLine; version: number };
export type TiedOut = { importId: string; standing: 'tied' | 'explained' | 'differs' };

export const importTieOut: MoveDefinition<Input, Loaded, Plan, TiedOut> = {
  kind: 'import.tie_out',
  input: Input,
  load: async (tx, { importId, line }, { workspaceId }) => {
    const [run] = await tx
      .select({ sourceId: importRun.sourceId, state: importRun.state, totals: importRun.totals })
      .from(importRun)
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)))
      .for('update');
    if (!run) return null;
    const [last] = await tx
      .select({ version: tieOut.version })
      .from(tieOut)
      .where(
        and(
          eq(tieOut.importId, importId),
          eq(tieOut.currency, line.currency),
          eq(tieOut.category, line.category),
        ),
      )
      .orderBy(desc(tieOut.version))
      .limit(1);
    return { ...run, totals: readTotals(run.totals), version: last?.version ?? 0 };
  },
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide(loaded, input, { reasons }) {
    const { line } = input;
    const refuse = (code: string, reason: string, remedy: 'refresh' | 'reason_code') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if (loaded.state !== 'published')
      return refuse('not_published', 'Only an import that is published can be tied out.', 'refresh');
    const imported = importedOf(loaded.totals, line.currency, line.category);
    const { currency, category, deals, amount } = line;
    const of = {
      currency,
      category,
      deals,
      amount,
      importedDeals: imported.deals,
      importedAmount: imported.amount,
    };
    const isEqual = lineStanding({ ...of, reasonCode: null }) === 'tied';
    // What does not differ needs no code, and keeps none.
    const reasonCode = isEqual ? null : (line.reasonCode ?? null);
    const problem =
      reasonCode === null ? null : reasonProblem('tie_out', reasonCode, line.note ?? null, reasons);
    if (problem) return refuse('reason_code', problem, 'reason_code');
    return { ok: true, plan: { ...input, entered: { ...of, reasonCode }, version: loaded.version + 1 } };
  },
  async write(tx, { importId, line, entered, version }, { workspaceId, moveId, actor, now }) {
    await tx.insert(tieOut).values({
      workspaceId,
      importId,
      ...entered,
      version,
      note: entered.reasonCode === null ? null : (line.note ?? null),
      seatId: actor.kind === 'person' ? actor.seatId : null,
      at: now,
      moveId,
    });
    const standing = lineStanding(entered);
    return {
      result: { importId, standing },
      subjects: [importId],
      values: { entered, note: line.note ?? null },
      ...(entered.reasonCode ? { reasonCode: entered.reasonCode } : {}),
      measures: { currency: entered.currency, category: entered.category, standing },
    };
  },
};
