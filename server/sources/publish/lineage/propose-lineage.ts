// Proposes which deals of an import follow which, by the rules of core/lineage; what a person decided is never proposed again.
import { sql } from 'drizzle-orm';
import { plainDay } from '@/server/core/checklist/plain-day';
import { deriveRecreatedFrom, type EndedDeal, type NewDeal } from '@/server/core/flags/derive-recreated-from';
import { DEFAULT_FLAG_THRESHOLDS } from '@/server/core/flags/flag-thresholds';
import { deriveMerge } from '@/server/core/lineage/derive-merge';
import { deriveSplit } from '@/server/core/lineage/derive-split';
import type { MoveTx } from '@/server/moves/definition';
import type { PublishScope } from '../publish-scope';

type Proposal = {
  deal: string;
  kind: 'recreated_from' | 'split_from' | 'merged_into' | 'reopened';
  other: string;
  at: string;
  reason: string;
};

export type LineageScope = Pick<
  PublishScope,
  'tx' | 'workspaceId' | 'sourceId' | 'importId' | 'asOfInstant' | 'isFirst'
>;

export async function proposeLineage(scope: LineageScope & { tx: MoveTx }): Promise<void> {
  const { tx, workspaceId, importId } = scope;
  const found = [
    ...(await recreated(scope)),
    ...(await reopened(scope)),
    // Between two exports only: a first one shows no deal that shrank, grew or went.
    ...(scope.isFirst ? [] : await moved(scope)),
  ];
  if (found.length === 0) return;
  await tx.execute(sql`
    insert into lineage (workspace_id, opportunity_id, kind, other_opportunity_id, at, reason, import_id)
    select ${workspaceId}::uuid, deal, kind, other, at, reason, ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as r(deal uuid, kind text, other uuid, at timestamptz, reason text)
    on conflict do nothing`);
}

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Same account, created soon after the other ended, amounts alike; the one that ended last. */
async function recreated({ tx, workspaceId, importId }: LineageScope): Promise<Proposal[]> {
  const limit = DEFAULT_FLAG_THRESHOLDS.recreated;
  const rows = await tx.execute<{ fresh: string; ended: string }>(sql`
    with fresh as materialized (
      select n.id, n.account_id, n.created_on, c.amount, c.currency from opportunity n
      join commitment c on c.workspace_id = n.workspace_id and c.opportunity_id = n.id
      where n.workspace_id = ${workspaceId}::uuid and n.import_id = ${importId}::uuid and n.outcome = 'open'
        and n.account_id is not null and c.amount is not null),
    lost as materialized (
      select e.id, e.account_id, c.amount, c.currency, c.closes_on from opportunity e
      join commitment c on c.workspace_id = e.workspace_id and c.opportunity_id = e.id
      where e.workspace_id = ${workspaceId}::uuid and e.account_id in (select account_id from fresh) and c.amount is not null
        and (e.outcome = 'lost' or c.category = 'omitted')),
    told as materialized (
      select h.opportunity_id, max(h.at)::date as ended_on from commitment_entry h
      where h.workspace_id = ${workspaceId}::uuid and h.opportunity_id in (select id from lost)
        and h.field in ('phase', 'category') and h.new_value in ('lost', 'omitted')
      group by h.opportunity_id),
    ended as materialized (
      select e.id, e.account_id, e.amount, e.currency, coalesce(t.ended_on, e.closes_on) as ended_on
      from lost e left join told t on t.opportunity_id = e.id)
    select json_build_object('opportunityId', n.id, 'accountId', n.account_id, 'createdOn', n.created_on,
        'amount', n.amount::text, 'currency', n.currency)::text as fresh,
      json_build_object('opportunityId', e.id, 'accountId', e.account_id, 'endedOn', e.ended_on,
        'amount', e.amount::text, 'currency', e.currency)::text as ended
    from fresh n
    join ended e on e.account_id = n.account_id and e.currency = n.currency and e.id <> n.id
      and n.created_on between e.ended_on and e.ended_on + ${limit.withinDays}::int
      and abs(n.amount - e.amount) <= abs(e.amount) * ${limit.share}::numeric`);
  const byFresh = new Map<string, { fresh: NewDeal; ended: EndedDeal[] }>();
  for (const row of rows) {
    const fresh: NewDeal = JSON.parse(row.fresh);
    const held = byFresh.get(fresh.opportunityId) ?? { fresh, ended: [] };
    held.ended.push(JSON.parse(row.ended));
    byFresh.set(fresh.opportunityId, held);
  }
  return [...byFresh.values()].flatMap(({ fresh, ended }) => {
    const [before] = deriveRecreatedFrom(fresh, ended, limit);
    if (!before) return [];
    const reason = `Created on ${plainDay(fresh.createdOn)}, after a deal of the same account with a like amount ended on ${plainDay(before.endedOn)}.`;
    const at = `${fresh.createdOn}T00:00:00.000Z`;
    return [
      { deal: fresh.opportunityId, kind: 'recreated_from' as const, other: before.opportunityId, at, reason },
    ];
  });
}

/** The import tells a change from lost or void back to an open phase, and the deal is open. */
async function reopened({ tx, workspaceId, importId }: LineageScope): Promise<Proposal[]> {
  const rows = await tx.execute<{ id: string; at: string; was: string }>(sql`
    select distinct on (e.opportunity_id) e.opportunity_id as id, e.old_value as was,
      to_char(e.at at time zone 'UTC', ${ISO}) as at
    from commitment_entry e join opportunity o on o.workspace_id = e.workspace_id and o.id = e.opportunity_id
    where e.workspace_id = ${workspaceId}::uuid and e.import_id = ${importId}::uuid and e.field = 'phase'
      and e.old_value in ('lost', 'void', 'won') and e.new_value not in ('lost', 'void', 'won') and o.outcome = 'open'
    order by e.opportunity_id, e.at desc`);
  return rows.map(({ id, at, was }) => ({
    deal: id,
    kind: 'reopened',
    other: id,
    at,
    reason: `It was ${was} and is open again since ${plainDay(at.slice(0, 10))}.`,
  }));
}

type Moved = {
  account: string;
  currency: string;
  shrunk: { opportunityId: string; fell: string }[];
  grown: { opportunityId: string; rose: string }[];
  fresh: { opportunityId: string; amount: string | null }[];
  gone: { opportunityId: string; amount: string | null }[];
};

/** Per account and currency: what shrank, grew, came and went between this export and the one before. */
async function moved(scope: LineageScope): Promise<Proposal[]> {
  const { tx, workspaceId, sourceId, importId, asOfInstant } = scope;
  const rows = await tx.execute<{ data: string }>(sql`
    with deal as (
      select o.id, o.account_id, c.currency, c.amount, e.new_value::numeric - e.old_value::numeric as change,
        exists (select from deal_observation p where p.workspace_id = o.workspace_id and p.opportunity_id = o.id
          and p.import_id = ${importId}::uuid and p.withdrawn_at is null and not p.is_deleted) as is_shown,
        not exists (select from deal_observation p where p.workspace_id = o.workspace_id and p.opportunity_id = o.id
          and p.import_id <> ${importId}::uuid and p.withdrawn_at is null) as is_fresh,
        o.vanished_import_id is not distinct from ${importId}::uuid as is_gone
      from opportunity o
      join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
      left join commitment_entry e on e.workspace_id = o.workspace_id and e.opportunity_id = o.id
        and e.import_id = ${importId}::uuid and e.field = 'amount' and e.origin = 'export'
        and e.at = ${asOfInstant}::timestamptz
      where o.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid and o.account_id is not null
        and (o.import_id = ${importId}::uuid or o.vanished_import_id = ${importId}::uuid))
    select json_build_object('account', account_id, 'currency', currency,
      'shrunk', coalesce(json_agg(json_build_object('opportunityId', id, 'fell', (-change)::text)) filter (where change < 0), '[]'),
      'grown', coalesce(json_agg(json_build_object('opportunityId', id, 'rose', change::text)) filter (where change > 0), '[]'),
      'fresh', coalesce(json_agg(json_build_object('opportunityId', id, 'amount', amount::text))
        filter (where is_fresh and is_shown), '[]'),
      'gone', coalesce(json_agg(json_build_object('opportunityId', id, 'amount', amount::text)) filter (where is_gone), '[]')
    )::text as data
    from deal group by account_id, currency
    having (count(*) filter (where change < 0) > 0 and count(*) filter (where is_fresh) > 0)
      or (count(*) filter (where change > 0) > 0 and count(*) filter (where is_gone) > 0)`);
  return rows.flatMap(({ data }) => {
    const { shrunk, grown, fresh, gone }: Moved = JSON.parse(data);
    const splits = shrunk.flatMap((parent) =>
      deriveSplit(parent, fresh).map(({ opportunityId }) => ({
        deal: opportunityId,
        kind: 'split_from' as const,
        other: parent.opportunityId,
        at: asOfInstant,
        reason: 'It came when another deal of the same account fell by what the new ones are worth together.',
      })),
    );
    const merges = gone.flatMap((deal) => {
      const into = deriveMerge(deal, grown);
      if (!into) return [];
      const reason = 'It went when another deal of the same account rose by its amount.';
      return [
        {
          deal: deal.opportunityId,
          kind: 'merged_into' as const,
          other: into.opportunityId,
          at: asOfInstant,
          reason,
        },
      ];
    });
    return [...splits, ...merges];
  });
}
