// Publishes facts with their links and signals, and what the source has shown it can deliver; a person's links stay.
import { sql } from 'drizzle-orm';
import type { PublishScope } from './publish-scope';

export async function publishFacts(scope: PublishScope): Promise<void> {
  const { tx, workspaceId, importId, sourceId, knownAt, withBodies } = scope;
  const mine = sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid`;
  const hasEarlier = await hasEarlierFacts(scope);
  const onConflict = sql`
    on conflict (workspace_id, id) do update set kind = excluded.kind, direction = excluded.direction, side = excluded.side,
      strength = excluded.strength, occurred_at = excluded.occurred_at, ends_at = excluded.ends_at, label = excluded.label,
      link = excluded.link, is_cancelled = excluded.is_cancelled, is_automatic = excluded.is_automatic,
      participants = excluded.participants, attributes = excluded.attributes, digest = excluded.digest,
      import_id = excluded.import_id
    where fact.digest <> excluded.digest and not ${scope.place.isLate}::boolean and fact.erased_by_move_id is null`;
  await tx.execute(sql`
    insert into fact (workspace_id, id, source_id, external_id, kind, direction, side, strength, occurred_at, ends_at,
      recorded_at, label, link, is_cancelled, is_automatic, participants, attributes, digest, import_id)
    select s.workspace_id, s.record_id, ${sourceId}::uuid, s.external_id, s.kind, s.direction, s.side, s.strength,
      s.occurred_at, s.ends_at, ${knownAt}::timestamptz, s.label, s.link, s.is_cancelled, s.is_automatic, s.participants,
      s.attributes, s.digest, s.import_id
    from staged_fact s where ${mine} ${hasEarlier ? onConflict : sql``}`);
  // From here on, the facts that carry this import's id are the new and the changed ones.
  const touched = sql`f.workspace_id = ${workspaceId}::uuid and f.import_id = ${importId}::uuid`;
  const ofTouched = hasEarlier ? sql`join fact f on f.id = s.fact_id and ${touched}` : sql``;
  if (hasEarlier) {
    // A deal that loses a fact is touched as well: it carries this import's id, by which the evaluation finds it.
    await tx.execute(sql`
      with gone as (
        delete from fact_link l using fact f where ${touched} and l.workspace_id = f.workspace_id and l.fact_id = f.id
          and l.how <> 'accepted' returning l.opportunity_id, l.fact_id
      )
      update opportunity o set import_id = ${importId}::uuid from gone
      where o.workspace_id = ${workspaceId}::uuid and o.id = gone.opportunity_id and not exists (select from staged_link s
        where ${mine} and s.opportunity_id = gone.opportunity_id and s.fact_id = gone.fact_id)`);
    await tx.execute(sql`
      delete from signal g using fact f where ${touched} and g.workspace_id = f.workspace_id and g.fact_id = f.id`);
  }
  await tx.execute(sql`
    insert into fact_link (workspace_id, opportunity_id, fact_id, how, recorded_at)
    select s.workspace_id, s.opportunity_id, s.fact_id, s.how, ${knownAt}::timestamptz
    from staged_link s ${ofTouched}
    where ${mine}
    on conflict do nothing`);
  // What counts for a deal that a person said was merged counts for its survivor, under the move that said so.
  await tx.execute(sql`
    insert into fact_link (workspace_id, opportunity_id, fact_id, how, recorded_at, move_id)
    select s.workspace_id, m.other_opportunity_id, s.fact_id, 'accepted', ${knownAt}::timestamptz, m.move_id
    from lineage m join staged_link s on s.opportunity_id = m.opportunity_id ${ofTouched}
    where ${mine} and m.workspace_id = s.workspace_id and m.kind = 'merged_into' and m.is_confirmed = 1
      and s.how <> 'candidate'
    on conflict do nothing`);
  await tx.execute(sql`
    insert into signal (workspace_id, id, fact_id, kind, extractor, side, strength, value, at, recorded_at, import_id)
    select s.workspace_id, s.id, s.fact_id, s.kind, s.extractor, s.side, s.strength, s.value, s.at,
      ${knownAt}::timestamptz, s.import_id
    from staged_signal s ${ofTouched}
    where ${mine}
    on conflict do nothing`);
  if (withBodies.length === 0 && !(await hasTouchedFacts(scope))) return;
  await tx.execute(sql`
    insert into observed_kind (workspace_id, source_id, kind, direction, side, max_strength, count, last_received_at, has_bodies)
    select workspace_id, source_id, kind, direction, side, max(strength), count(*), max(recorded_at),
      kind || '|' || direction || '|' || side = any(${sql.param([...withBodies])}::text[])
    from fact where workspace_id = ${workspaceId}::uuid and source_id = ${sourceId}::uuid and erased_by_move_id is null
    group by workspace_id, source_id, kind, direction, side
    on conflict (workspace_id, source_id, kind, direction, side) do update set max_strength = excluded.max_strength,
      count = excluded.count, last_received_at = excluded.last_received_at,
      has_bodies = observed_kind.has_bodies or excluded.has_bodies`);
}

/** Counting every fact of the source is long work where none came. */
async function hasTouchedFacts({ tx, workspaceId, importId }: PublishScope): Promise<boolean> {
  const [found] = await tx.execute<{ exists: boolean }>(sql`
    select exists (select from fact where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid)`);
  return found?.exists ?? true;
}

/** A first import finds none, and need not look each of its facts up. */
async function hasEarlierFacts({ tx, workspaceId, sourceId, isFirst }: PublishScope): Promise<boolean> {
  if (!isFirst) return true;
  const [found] = await tx.execute<{ exists: boolean }>(sql`
    select exists (select from fact where workspace_id = ${workspaceId}::uuid and source_id = ${sourceId}::uuid)`);
  return found?.exists ?? true;
}
