// The labels of facts by id, for whoever already sees the deal; a label kept in its source becomes its kind.
import { and, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { fact } from '@/db/schema/fact';
import { FACT_KIND_LABELS } from '@/server/core/vocabulary/fact';

export async function readFactLabels(tx: Tx, factIds: readonly string[]): Promise<Record<string, string>> {
  if (factIds.length === 0) return {};
  const rows = await tx
    .select({ id: fact.id, label: fact.label, kind: fact.kind, isHidden: fact.isLabelHidden })
    .from(fact)
    .where(and(inArray(fact.id, [...new Set(factIds)]), isNull(fact.erasedByMoveId)));
  return Object.fromEntries(
    rows.map(({ id, label, kind, isHidden }) => [id, isHidden ? FACT_KIND_LABELS[kind] : label]),
  );
}
