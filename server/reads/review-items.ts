// What of a snapshot a reviewer judges one by one, all of it as it was frozen: each line, waiver, adjustment and not-gated commit from the threshold on.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { absoluteAmount, compareAmounts } from '@/server/core/money/amounts';
import type { Category } from '@/server/core/vocabulary/category';
import { reportedAdjustments } from '@/server/snapshots/reported-adjustments';
import { storedText } from '@/server/snapshots/stored-text';

export const REVIEW_KINDS = ['line', 'waiver', 'adjustment', 'not_gated'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReviewSubject = {
  kind: ReviewKind;
  /** The deal, or the adjustment. */
  subjectId: string;
  /** Null after an erasure. */
  name: string | null;
  category: Category;
  /** In the snapshot's currency; null: unconverted, so judged whatever its size. */
  amount: string | null;
  /** As it was said. */
  own: { amount: string; currency: string };
};
export type ReviewScope = {
  snapshotId: string;
  /** In `currency`, from which on a thing is judged. */
  threshold: string;
  currency: string;
  /** Whether a team or a seat belongs to what was frozen. */
  isFrozen: (node: { kind: 'team' | 'seat'; id: string }) => boolean;
};

/**
 * Lines by size, unconverted ones first, then adjustments, oldest first. Where there are more lines than `shown`, those
 * without a disposition come first, so that each that is judged makes room for another.
 */
export async function readReviewItems(
  tx: Tx,
  scope: ReviewScope,
  shown: number,
): Promise<{ subjects: ReviewSubject[]; count: number; open: number }> {
  const adjustments = await readAdjustments(tx, scope);
  const due = dueLines(scope);
  const [lines] = await tx.execute<{ count: number; open: number }>(
    sql`select count(*)::int as count, (count(*) filter (where not ${isJudged(scope)}))::int as open from ${due} due`,
  );
  const judged = await tx.execute<{ id: string }>(
    sql`select distinct subject_id as id from snapshot_disposition
      where snapshot_id = ${scope.snapshotId}::uuid and kind = 'adjustment'`,
  );
  const { count = 0, open = 0 } = lines ?? {};
  const first = count > shown ? sql`${isJudged(scope)},` : sql``;
  const rows = await tx.execute<Omit<ReviewSubject, 'own'> & { own: string; currency: string }>(sql`
    select due.kind, due."subjectId", label.value as name, due.category, due.converted::text as amount,
      due.amount::text as own, due.currency
    from ${due} due left join snapshot_label label on label.snapshot_id = ${scope.snapshotId}::uuid
      and label.kind = 'deal' and label.of_id = due."subjectId"
    order by ${first} abs(due.converted) desc nulls first, due."subjectId", due.place limit ${shown}`);
  const isSaid = new Set(judged.map(({ id }) => id));
  return {
    subjects: [
      ...rows.map(({ own, currency, ...row }) => ({ ...row, own: { amount: own, currency } })),
      ...adjustments,
    ],
    count: count + adjustments.length,
    open: open + adjustments.filter(({ subjectId }) => !isSaid.has(subjectId)).length,
  };
}

/** Whether a disposition can be given of it. */
export async function isReviewItem(
  tx: Tx,
  scope: ReviewScope,
  kind: ReviewKind,
  subjectId: string,
): Promise<boolean> {
  if (kind === 'adjustment')
    return (await readAdjustments(tx, scope)).some((each) => each.subjectId === subjectId);
  const found = await tx.execute(
    sql`select 1 from ${dueLines(scope)} due where due.kind = ${kind} and due."subjectId" = ${subjectId}::uuid`,
  );
  return found.length > 0;
}

/** Omitted deals are no forecast. An amount without a rate may be of any size; a deal without an amount adds nothing. */
function dueLines({ snapshotId, threshold }: ReviewScope): SQL {
  return sql`(select kinds.kind, kinds.place, l.opportunity_id as "subjectId", l.category, l.converted, l.amount, l.currency
    from snapshot_line l
    cross join lateral (values ('line', 0, true), ('waiver', 1, l.dollar_state = 'waived'),
      ('not_gated', 2, l.category = 'commit' and l.is_not_gated)) kinds (kind, place, is_due)
    where l.snapshot_id = ${snapshotId}::uuid and l.is_in_scope and l.category <> 'omitted' and kinds.is_due
      and (abs(l.converted) >= ${threshold}::numeric or (l.converted is null and l.amount <> 0)))`;
}

const isJudged = ({ snapshotId }: ReviewScope): SQL =>
  sql`exists (select from snapshot_disposition said where said.snapshot_id = ${snapshotId}::uuid
    and said.kind = due.kind and said.subject_id = due."subjectId")`;

/** Those that the bundle holds of the frozen teams and deals: a later one is none of it, and one that ended since still is. */
async function readAdjustments(
  tx: Tx,
  { snapshotId, threshold, currency, isFrozen }: ReviewScope,
): Promise<ReviewSubject[]> {
  const text = await storedText(tx, snapshotId, 'adjustments.ndjson');
  const stood = await reportedAdjustments(tx, snapshotId, text);
  const inScope = await tx.execute<{ id: string }>(sql`
    select opportunity_id as id from snapshot_line where snapshot_id = ${snapshotId}::uuid and is_in_scope
      and opportunity_id = any(${sql.param(stood.flatMap(({ dealId }) => dealId ?? []))}::uuid[])`);
  const deals = new Set(inScope.map(({ id }) => id));
  return stood.flatMap(({ id, node, of, reason, deal, dealId, category, ...own }) => {
    if (!isFrozen(of) && !(dealId !== null && deals.has(dealId))) return [];
    const amount = own.currency === currency ? own.amount : null;
    if (amount !== null && compareAmounts(absoluteAmount(amount), threshold) < 0) return [];
    return [
      {
        kind: 'adjustment' as const,
        subjectId: id,
        name: [`${node}: ${reason}`, ...(deal === null ? [] : [deal])].join(', '),
        category,
        amount,
        own: { amount: own.amount, currency: own.currency },
      },
    ];
  });
}
