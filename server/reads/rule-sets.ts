// The versions of checklists, flags and reason codes, and one of them beside the one it was drafted from; everybody seated may read them.
import { desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { diffRuleData } from '@/server/core/rules/diff-rule-data';
import { type RuleDataOf, readRuleData, shippedRuleData } from '@/server/core/rules/rule-data';
import type { RuleKind } from '@/server/core/rules/rule-kind';

type Row = typeof ruleSet.$inferSelect;

export type RuleVersionLine = {
  version: number;
  state: Row['state'];
  basedOn: number | null;
  note: string;
  madeBy: string;
  madeAt: string;
  proposedBy: string | null;
  proposedAt: string | null;
  activatedBy: string | null;
  effectiveFrom: string | null;
  retiredAt: string | null;
  isOwn: boolean;
};
export type RuleSetView = {
  kind: RuleKind;
  inForce: number | null;
  versions: RuleVersionLine[];
  /** The one asked for; null: as shipped. */
  version: number | null;
  data: RuleDataOf[RuleKind];
  /** Against the version it was drafted from, a sentence each. */
  changes: string[];
};

/** Null where there is no such version. */
export async function readRuleSet(
  tx: Tx,
  { actor, workspace: { id } }: Seated,
  kind: RuleKind,
  which: number | 'shipped' | 'in_force',
): Promise<RuleSetView | null> {
  const [held] = await tx
    .select({ versions: workspace.ruleVersions })
    .from(workspace)
    .where(eq(workspace.id, id));
  const inForce = held?.versions[kind] ?? null;
  const rows = await tx
    .select()
    .from(ruleSet)
    .where(eq(ruleSet.kind, kind))
    .orderBy(desc(ruleSet.version))
    .limit(200);
  const version = which === 'in_force' ? inForce : which === 'shipped' ? null : which;
  const row = rows.find((each) => each.version === version);
  if (version !== null && !row) return null;
  const data = dataOf(kind, row);
  const base = rows.find((each) => each.version === row?.basedOn);
  return {
    kind,
    inForce,
    versions: await linesOf(tx, rows, actor.seatId),
    version,
    data,
    changes: row ? diffRuleData(kind, dataOf(kind, base), data) : [],
  };
}

function dataOf<K extends RuleKind>(kind: K, row: Row | undefined): RuleDataOf[K] {
  const read = row ? readRuleData(kind, row.data) : null;
  return read?.ok ? read.data : shippedRuleData(kind);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of whoever stands behind a version; the command line where nobody does. */
export async function authorNames(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const uuids = [...new Set(ids)].filter((id): id is string => id !== null && UUID.test(id));
  const rows =
    uuids.length === 0
      ? []
      : await tx.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, uuids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'The command line';
}

async function linesOf(tx: Tx, rows: readonly Row[], readerSeatId: string): Promise<RuleVersionLine[]> {
  const nameOf = await authorNames(
    tx,
    rows.flatMap((row) => [row.madeBy, row.proposedBy, row.activatedBy]),
  );
  return rows.map((row) => ({
    version: row.version,
    state: row.state,
    basedOn: row.basedOn,
    note: row.note,
    madeBy: nameOf(row.madeBy),
    madeAt: row.madeAt.toISOString(),
    proposedBy: row.proposedBy && nameOf(row.proposedBy),
    proposedAt: row.proposedAt?.toISOString() ?? null,
    activatedBy: row.activatedBy && nameOf(row.activatedBy),
    effectiveFrom: row.effectiveFrom?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    isOwn: row.madeBy === readerSeatId || row.proposedBy === readerSeatId,
  }));
}
