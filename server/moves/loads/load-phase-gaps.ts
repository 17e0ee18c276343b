// How many blocking items of the phases before a target phase still lack their evidence.
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';
import { loadRules } from '@/server/reads/load-rules';

/** What can be mended by the deal's people: an item that no source can observe is a gap of the system, not of theirs. */
const OPEN_GAPS = ['missing', 'stale', 'challenged', 'contradicted'] as const;

export async function loadPhaseGaps(
  tx: Tx,
  held: { id: string; ruleVersions: RuleVersions },
  opportunityId: string,
  target: Phase,
): Promise<number> {
  const order: readonly string[] = OPEN_PHASES;
  const [deal] = await tx
    .select({ templateKey: dealState.templateKey })
    .from(dealState)
    .where(eq(dealState.opportunityId, opportunityId))
    .limit(1);
  const { templates } = await loadRules(tx, held.id, held.ruleVersions);
  const template = Object.values(templates).find(({ key }) => key === deal?.templateKey);
  const before = (template?.items ?? []).filter(
    (item) => item.isOn && item.isBlocking && order.indexOf(item.fromPhase) < order.indexOf(target),
  );
  if (before.length === 0) return 0;
  const gaps = await tx
    .select({ itemKey: itemState.itemKey })
    .from(itemState)
    .where(
      and(
        eq(itemState.opportunityId, opportunityId),
        eq(itemState.isBlocking, true),
        inArray(itemState.state, [...OPEN_GAPS]),
        inArray(
          itemState.itemKey,
          before.map(({ key }) => key),
        ),
      ),
    );
  return gaps.length;
}
