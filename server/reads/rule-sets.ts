// The versions of checklists, flags and reason codes, and one of them beside the one it was drafted from; everybody seated may read them.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { diffRuleData } from '@/server/core/rules/diff-rule-data';
import { type RuleDataOf, readRuleData, shippedRuleData } from '@/server/core/rules/rule-data';
import type { RuleKind } from '@/server/core/rules/rule-kind';
import { type VersionLine, versionLinesOf } from './version-lines';

type Row = typeof ruleSet.$inferSelect;

export type RuleSetView = {
  kind: RuleKind;
  inForce: number | null;
  versions: VersionLine[];
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
    versions: await versionLinesOf(tx, rows, actor.seatId),
    version,
    data,
    changes: row ? diffRuleData(kind, dataOf(kind, base), data) : [],
  };
}

function dataOf<K extends RuleKind>(kind: K, row: Row | undefined): RuleDataOf[K] {
  const read = row ? readRuleData(kind, row.data) : null;
  return read?.ok ? read.data : shippedRuleData(kind);
}
