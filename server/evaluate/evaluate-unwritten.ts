// What the rules say now of deals whose kept states lag behind the log, without writing anything: a freeze reads through it.
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, dueWork } from '@/db/schema/audit';
import { dealState, flag, itemState } from '@/db/schema/derived';
import { flagResponse } from '@/db/schema/ruling';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { byDeal } from './by-deal';
import { type EvaluatedDeal, evaluateDeal } from './evaluate-deal';
import { TOUCHES_ALL } from './follow-log';
import { loadSetting, type WorkspaceSetting } from './load-setting';
import { loadSummaries } from './load-summaries';
import { OVER_MANY, touchedByRollbacks } from './touched-by-rollbacks';

export type UnwrittenDeal = EvaluatedDeal & {
  /** When each item came into its state, and each raised flag's state and first sight, by key and by rule. */
  since: Map<string, Date>;
  flags: {
    rule: FlagRule;
    version: number;
    state: 'open' | 'acknowledged' | 'disputed';
    firstSeenAt: Date;
    factIds: readonly string[];
  }[];
};
/** `all`: the log holds something after which any deal may read differently; nothing is answered then. */
export type Unwritten = { all: true } | { all: false; deals: Map<string, UnwrittenDeal> };

const BATCH = 200;

/** @param upTo the log's size that the transaction sees; entries from the evaluation's cursor up to it count. */
export async function evaluateUnwritten(
  tx: Tx,
  workspaceId: string,
  upTo: number,
  wall: Date,
): Promise<Unwritten> {
  const setting = await loadSetting(tx, workspaceId, wall);
  const [cursor] = await tx
    .select({ seq: dueWork.evaluatedSeq })
    .from(dueWork)
    .where(eq(dueWork.workspaceId, workspaceId));
  const entries = await tx
    .selectDistinct({ kind: auditEntry.kind, opportunityId: auditEntry.opportunityId })
    .from(auditEntry)
    .where(and(gte(auditEntry.seq, cursor?.seq ?? 0), lt(auditEntry.seq, upTo)));
  if (entries.some((entry) => TOUCHES_ALL.has(entry.kind))) return { all: true };
  const due = await tx
    .selectDistinct({ id: dealState.opportunityId })
    .from(dealState)
    .where(and(isNotNull(dealState.changesAt), lte(dealState.changesAt, setting.effectiveAt)));
  const many = entries.some(({ kind }) => OVER_MANY.has(kind))
    ? await tx
        .select({ moveId: auditEntry.moveId })
        .from(auditEntry)
        .where(
          and(
            gte(auditEntry.seq, cursor?.seq ?? 0),
            lt(auditEntry.seq, upTo),
            inArray(auditEntry.kind, [...OVER_MANY]),
          ),
        )
    : [];
  const ids = new Set([
    ...entries.flatMap(({ opportunityId }) => opportunityId ?? []),
    ...(await touchedByRollbacks(
      tx,
      many.flatMap(({ moveId }) => moveId ?? []),
    )),
    ...due.map(({ id }) => id),
  ]);
  const deals = new Map<string, UnwrittenDeal>();
  const wanted = [...ids].sort();
  for (let at = 0; at < wanted.length; at += BATCH)
    for (const deal of await evaluateBatch(tx, setting, wanted.slice(at, at + BATCH)))
      deals.set(deal.summary.opportunityId, deal);
  return { all: false, deals };
}

async function evaluateBatch(
  tx: Tx,
  setting: WorkspaceSetting,
  ids: readonly string[],
): Promise<UnwrittenDeal[]> {
  const knownAt = '9999-12-31T23:59:59.999Z';
  const loaded = await loadSummaries(tx, ids, new Date(knownAt), 'read only');
  const items = byDeal(
    await tx
      .select({
        opportunityId: itemState.opportunityId,
        key: itemState.itemKey,
        state: itemState.state,
        since: itemState.since,
      })
      .from(itemState)
      .where(inArray(itemState.opportunityId, [...ids])),
  );
  const flags = byDeal(
    await tx
      .select()
      .from(flag)
      .where(inArray(flag.opportunityId, [...ids])),
  );
  const responses = byDeal(
    await tx
      .select()
      .from(flagResponse)
      .where(and(inArray(flagResponse.opportunityId, [...ids]), isNull(flagResponse.undoneByMoveId)))
      .orderBy(desc(flagResponse.at), desc(flagResponse.id)),
  );
  return loaded.map((deal) => {
    const evaluated = evaluateDeal(deal, setting, {
      effectiveAt: setting.effectiveAt.toISOString(),
      knownAt,
    });
    const { opportunityId } = evaluated.summary;
    const before = new Map((items.get(opportunityId) ?? []).map((row) => [row.key, row]));
    const since = new Map<string, Date>(
      evaluated.result.items.map(({ key, state }) => {
        const old = before.get(key);
        return [key, old?.state === state ? old.since : setting.effectiveAt];
      }),
    );
    const raised = evaluated.result.flags.filter((said) => said.isRaised);
    return {
      ...evaluated,
      since,
      flags: raised.map((said) => {
        const old = (flags.get(opportunityId) ?? []).find((row) => row.rule === said.rule);
        const firstSeenAt = old && old.state !== 'resolved' ? old.firstSeenAt : setting.effectiveAt;
        const response = (responses.get(opportunityId) ?? []).find(
          (candidate) => candidate.rule === said.rule && candidate.at >= firstSeenAt,
        );
        return {
          rule: said.rule,
          version: said.version,
          state: response?.kind ?? 'open',
          firstSeenAt,
          factIds: said.factIds,
        };
      }),
    };
  });
}
