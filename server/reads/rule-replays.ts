// The replays that were asked for, newest first, and one with what it found; the deals it names are named where the reader may see them.
import { desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { ruleReplay } from '@/db/schema/rule';
import type { Seated } from '@/server/auth/seated';
import type { closeMessageTally } from '@/server/core/messages/message-tally';
import type { closeRuleTally } from '@/server/core/rules/rule-tally';
import type { closePolicyTally } from '@/server/policies/policy-tally';
import { authorNames } from './author-names';

type Row = typeof ruleReplay.$inferSelect;
export type PolicyReplayResult = ReturnType<typeof closePolicyTally>;
export type RuleReplayResult = ReturnType<typeof closeRuleTally>;

export type MessageReplayResult = ReturnType<typeof closeMessageTally>;

export type ReplayLine = {
  id: string;
  kind: Row['kind'];
  version: number;
  months: number;
  state: Row['state'];
  done: number;
  total: number | null;
  problem: string | null;
  requestedBy: string;
  requestedAt: string;
};
export type ReplayView = ReplayLine & {
  policies: PolicyReplayResult | null;
  rules: RuleReplayResult | null;
  messages: MessageReplayResult | null;
  dealNames: Record<string, string>;
};

/** Whole-workspace numbers: for those who see every deal. */
const seesReplays = ({ actor }: Seated): boolean =>
  ['revops_admin', 'finance', 'auditor'].includes(actor.role);

export async function readReplays(tx: Tx, seat: Seated): Promise<ReplayLine[]> {
  if (!seesReplays(seat)) return [];
  const rows = await tx.select().from(ruleReplay).orderBy(desc(ruleReplay.requestedAt)).limit(50);
  const nameOf = await authorNames(
    tx,
    rows.map((row) => row.requestedBy),
  );
  return rows.map((row) => lineOf(row, nameOf));
}

export async function readReplay(tx: Tx, seat: Seated, id: string): Promise<ReplayView | null> {
  if (!seesReplays(seat)) return null;
  const [row] = await tx.select().from(ruleReplay).where(eq(ruleReplay.id, id));
  if (!row) return null;
  const policies = row.kind === 'policies' ? (row.result as PolicyReplayResult | null) : null;
  const messages = row.kind === 'message_templates' ? (row.result as MessageReplayResult | null) : null;
  const rules =
    row.kind === 'templates' || row.kind === 'flags' ? (row.result as RuleReplayResult | null) : null;
  const ids = [...(policies?.samples ?? []), ...(rules?.samples ?? []), ...(messages?.samples ?? [])].flatMap(
    ({ opportunityId }) => opportunityId ?? [],
  );
  const deals =
    ids.length === 0
      ? []
      : await tx
          .select({ id: opportunity.id, name: opportunity.name })
          .from(opportunity)
          .where(inArray(opportunity.id, [...new Set(ids)]));
  const nameOf = await authorNames(tx, [row.requestedBy]);
  return {
    ...lineOf(row, nameOf),
    policies,
    rules,
    messages,
    dealNames: Object.fromEntries(deals.map((deal) => [deal.id, deal.name])),
  };
}

function lineOf(row: Row, nameOf: (id: string) => string): ReplayLine {
  const { id, kind, version, months, state, done, total, problem, requestedBy, requestedAt } = row;
  return {
    id,
    kind,
    version,
    months,
    state,
    done,
    total,
    problem,
    requestedBy: nameOf(requestedBy),
    requestedAt: requestedAt.toISOString(),
  };
}
