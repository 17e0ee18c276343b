// Since when and from which source rows are held that carry neither an instant nor a source themselves: through what brought them.
import { type SQL, sql } from 'drizzle-orm';

/** Each a query with the columns `source_id` (null: of no source) and `at` (null: unknown), one row a record. */
export const ROWS_OF: Readonly<Record<string, SQL>> = {
  commitment: sql`select o.source_id, r.finished_at as at from commitment c
    join opportunity o on o.id = c.opportunity_id left join import_run r on r.id = o.import_id`,
  // What was changed here carries no import, and is of no source.
  commitment_entry: sql`select r.source_id, e.recorded_at as at from commitment_entry e
    left join import_run r on r.id = e.import_id`,
  withdrawn_entry: sql`select r.source_id, e.recorded_at as at from withdrawn_entry e
    left join import_run r on r.id = e.import_id`,
  // A version may be seen by many imports: it is held since the first of them.
  deal_version: sql`select o.source_id, r.finished_at as at from deal_version v
    join opportunity o on o.id = v.opportunity_id
    left join lateral (select d.import_id from deal_observation d
      where d.opportunity_id = v.opportunity_id and d.digest = v.digest order by d.ordinal limit 1) first on true
    left join import_run r on r.id = first.import_id`,
  opportunity_line: sql`select o.source_id, r.finished_at as at from opportunity_line l
    join opportunity o on o.id = l.opportunity_id left join import_run r on r.id = l.import_id`,
  product_merge: sql`select r.source_id, m.at from product_merge m left join import_run r on r.id = m.import_id`,
  import_refusal: sql`select r.source_id, coalesce(r.finished_at, r.created_at) as at from import_refusal x
    left join import_run r on r.id = x.import_id`,
  replaced_record: sql`select r.source_id, r.finished_at as at from replaced_record x
    left join import_run r on r.id = x.import_id`,
  snapshot_label: sql`select null::uuid as source_id, coalesce(s.completed_at, s.requested_at) as at
    from snapshot_label l join snapshot s on s.id = l.snapshot_id`,
  // What a run kept without a move has no instant of its own.
  audit_value: sql`select null::uuid as source_id, m.at from audit_value v left join move m on m.id = v.entry_id`,
  // A team of a source came with its first import; one set up here is there since its first day in the tree.
  team: sql`select t.source_id, coalesce(
      (select min(r.finished_at) from import_run r where r.source_id = t.source_id and r.state = 'published'),
      (select min(p.valid_from)::timestamptz from team_parent p where p.team_id = t.id)) as at from team t`,
};
