// Loads what a move on checklists, flags or reason codes rests on: the version it names, the newest, and the one in force.
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { RuleKind, RuleVersions } from '@/server/core/rules/rule-kind';
import type { Actor } from '../actor';
import type { Scope } from '../definition';
import { authorOf } from './load-policy-set';

export type RuleSetRow = typeof ruleSet.$inferSelect;
export type RulesForMove = {
  kind: RuleKind;
  /** Null where the move names none. */
  named: RuleSetRow | null;
  active: RuleSetRow | null;
  newestVersion: number;
  versions: RuleVersions;
  isAdmin: boolean;
};

/** Null when the named version does not exist. Locks the workspace: one change of the rules at a time. */
export async function loadRuleSet(
  tx: Tx,
  kind: RuleKind,
  version: number | null,
  { workspaceId, actor }: Scope,
): Promise<RulesForMove | null> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId)).for('update');
  if (!held) return null;
  const of = async (wanted: number | null | undefined): Promise<RuleSetRow | null> => {
    if (wanted === null || wanted === undefined) return null;
    const [row] = await tx
      .select()
      .from(ruleSet)
      .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, wanted)));
    return row ?? null;
  };
  const [newest] = await tx
    .select({ version: ruleSet.version })
    .from(ruleSet)
    .where(eq(ruleSet.kind, kind))
    .orderBy(desc(ruleSet.version))
    .limit(1);
  const named = await of(version);
  if (version !== null && !named) return null;
  return {
    kind,
    named,
    active: await of(held.ruleVersions[kind]),
    newestVersion: newest?.version ?? 0,
    versions: held.ruleVersions,
    isAdmin: await isAdmin(tx, actor),
  };
}

async function isAdmin(tx: Tx, actor: Actor): Promise<boolean> {
  const author = authorOf(actor);
  const admins = await tx
    .select({ id: seat.id })
    .from(seat)
    .where(and(eq(seat.role, 'revops_admin'), eq(seat.isActive, true), isNotNull(seat.personId)));
  return admins.some(({ id }) => id === author);
}

export function ruleSetResource(kind: RuleKind, version: number | null) {
  return { type: 'RuleSet', id: `${kind} ${version ?? 'new'}`, attributes: { kind } };
}

/** What a policy on a version of the rules is told of who asks. */
export function ruleSetContext({ named, isAdmin: admin }: RulesForMove, actor: Actor) {
  const author = authorOf(actor);
  const isProposer = named?.madeBy === author || named?.proposedBy === author;
  return { isProposer, isSecondAdmin: admin && !isProposer };
}
