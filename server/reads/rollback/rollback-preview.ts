// A rollback's preview for people: each unit with what it would go back to, or who moved it on, when and to what.
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { howElse } from '@/server/core/rollback/how-else';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import type { RollbackVerdict, UnitKind } from '@/server/core/rollback/rollback-unit';
import { verdictWords } from '@/server/core/rollback/rollback-words';
import { kindWords } from '../audit-words';
import { loadSight } from '../sight';
import { type Asking, loadRollback } from './load-rollback';
import { loadMovers } from './movers';
import { madeInRange } from './unit-conditions';

export type RollbackItem = {
  unitId: string;
  moveId: string;
  kind: UnitKind;
  opportunityId: string;
  dealName: string;
  currency: string;
  field: string;
  /** What it set. */
  value: string | null;
  /** What taking it back leaves; null where it set no value, or that was not kept. */
  restored: { value: string | null } | null;
  rule: string | null;
  by: string;
  /** Wall time. */
  at: string;
  verdict: RollbackVerdict['verdict'];
  /** One sentence, values as they are stored. */
  why: string;
  /** Who moved it on or took it back before, when, and what it says now. */
  since: { by: string | null; at: string | null; to: string | null } | null;
};

export type OtherMoves = { kind: string; label: string; count: number; how: string };
export type RollbackPreview = {
  isTooMany: boolean;
  items: RollbackItem[];
  /** What else the range names, and how that is taken back. */
  others: OtherMoves[];
};

export async function readRollbackPreview(
  tx: Tx,
  asking: Asking,
  range: RollbackRange,
): Promise<RollbackPreview> {
  const loaded = await loadRollback(tx, asking, range, false);
  if (loaded.isTooMany) return { isTooMany: true, items: [], others: [] };
  const { planned, rows, promises } = loaded;
  const movers = await loadMovers(
    tx,
    planned.map(({ unit }) => unit.moveId),
  );
  const names = await dealNames(tx, [...promises.keys()]);
  const items = planned.flatMap(({ unit, ...verdict }) => {
    const row = rows.get(unit.id);
    if (!row) return [];
    return {
      unitId: unit.id,
      moveId: unit.moveId,
      kind: unit.kind,
      opportunityId: unit.opportunityId,
      dealName: row.standsAlone?.name ?? names.get(unit.opportunityId) ?? '',
      currency: row.standsAlone?.currency ?? promises.get(unit.opportunityId)?.currency ?? '',
      field: row.field,
      value: row.value,
      restored: unit.promise?.restored ?? row.restored ?? null,
      rule: row.rule,
      by: movers.get(unit.moveId)?.by ?? '',
      at: row.at.toISOString(),
      verdict: verdict.verdict,
      why: verdictWords(verdict),
      since: sinceOf(verdict),
    };
  });
  return { isTooMany: false, items, others: await readOthers(tx, asking, range, items) };
}

function sinceOf(verdict: RollbackVerdict): RollbackItem['since'] {
  if (verdict.verdict === 'moved_on') return { by: verdict.by, at: verdict.at, to: verdict.to };
  if (verdict.verdict === 'undone_already') return { by: verdict.by, at: verdict.at, to: null };
  return null;
}

async function dealNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: opportunity.id, name: opportunity.name })
    .from(opportunity)
    .where(inArray(opportunity.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Only where moves were named, or a time and nothing else: elsewhere they would not belong to the range. */
async function readOthers(
  tx: Tx,
  { actor, today, timeZone }: Asking,
  range: RollbackRange,
  items: readonly RollbackItem[],
): Promise<OtherMoves[]> {
  if (range.agent !== undefined || range.rule !== undefined || range.importId !== undefined) return [];
  const sight = await loadSight(tx, actor, today);
  // Moves of no deal are told only to whoever sees every deal.
  const about = sight.all ? undefined : sql`${move.opportunityId} is not null`;
  const covered = [...new Set(items.map(({ moveId }) => moveId))];
  const rows = await tx
    .select({ kind: move.kind, count: sql<number>`count(*)::int` })
    .from(move)
    .leftJoin(opportunity, eq(opportunity.id, move.opportunityId))
    .where(
      and(
        madeInRange({ range, timeZone, sight }),
        about,
        inArray(move.outcome, ['applied', 'needs_approval']),
        covered.length > 0 ? notInArray(move.id, covered) : undefined,
      ),
    )
    .groupBy(move.kind)
    .orderBy(move.kind);
  return rows.flatMap(({ kind, count }) => {
    const how = howElse(kind);
    return how === null ? [] : [{ kind, label: kindWords(kind), count, how }];
  });
}
