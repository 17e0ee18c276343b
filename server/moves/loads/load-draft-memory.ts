// What the drafter has to remember of some deals: rules that were silenced there, and proposals that were declined.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { decision, draft } from '@/db/schema/draft';
import type { DraftMemory } from '@/server/core/drafts/draft-memory';
import { ruleName } from '@/server/core/drafts/draft-proposal';
import { isRuleSilenced } from '@/server/core/reasons/decline-effect';

/** Deals on which nothing was declined are absent. Undone decisions do not count. */
export async function loadDraftMemory(tx: Tx, ids: readonly string[]): Promise<Map<string, DraftMemory>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      opportunityId: decision.opportunityId,
      code: decision.reasonCode,
      field: draft.field,
      subject: draft.subject,
      to: draft.toValue,
      rule: draft.rule,
      factIds: draft.factIds,
      recheckOn: decision.recheckOn,
    })
    .from(decision)
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .where(
      and(
        inArray(decision.opportunityId, [...ids]),
        eq(decision.kind, 'declined'),
        isNull(decision.undoneByMoveId),
      ),
    )
    .orderBy(asc(decision.at), asc(decision.id));
  const memory = new Map<string, DraftMemory>();
  for (const opportunityId of new Set(rows.map((row) => row.opportunityId))) {
    const declined = rows.filter((row) => row.opportunityId === opportunityId);
    const rules = [...new Set(declined.map(({ rule }) => ruleName(rule)))].sort();
    const codesOf = (name: string) =>
      declined.flatMap(({ rule, code }) => (ruleName(rule) === name ? [code] : []));
    memory.set(opportunityId, {
      silencedRules: rules.filter((name) => isRuleSilenced(codesOf(name))),
      declined: declined.map(({ field, subject, to, factIds, recheckOn }) => ({
        field,
        subject,
        to,
        factIds,
        recheckOn,
      })),
    });
  }
  return memory;
}
