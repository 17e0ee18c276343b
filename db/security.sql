-- Row-level security, grants, the door's lock and the log's append: run by the migrator after every migration; safe to run again.

-- 1. Every table with a workspace_id: forced row-level security, one policy for the app, one for the owner's backfills.
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity
        and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('drop policy if exists tenant on %I', t);
    execute format('drop policy if exists owner on %I', t);
    execute format($p$create policy tenant on %I to plumb_app
      using (workspace_id = nullif(current_setting('plumb.workspace', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('plumb.workspace', true), '')::uuid)$p$, t);
    execute format('create policy owner on %I to plumb_owner using (true) with check (true)', t);
  end loop;
  -- A person sees which workspaces they have a seat in before one is chosen.
  if not exists (select 1 from pg_policy where polrelid = 'seat'::regclass and polname = 'own_seats') then
    create policy own_seats on seat for select to plumb_app
      using (person_id = nullif(current_setting('plumb.person', true), '')::uuid);
  end if;
end $$;

-- What an import stages is lost with a crash, and the import reads its files again; so its rows need no write-ahead log.
do $$
declare t text;
begin
  for t in select relname from pg_class
    where relnamespace = 'public'::regnamespace and relname like 'staged\_%' and relkind = 'r' and relpersistence = 'p'
  loop
    execute format('alter table %I set unlogged', t);
  end loop;
end $$;

-- 2. Grants: the app owns nothing; the log and the moves can be added to, never changed.
grant usage on schema public to plumb_app;
grant select, insert, update, delete on all tables in schema public to plumb_app;
revoke insert, update, delete on audit_entry, audit_head, audit_node from plumb_app;
revoke delete on audit_value from plumb_app;
revoke delete on move, policy_set, rule_set from plumb_app;

-- 3. The door's lock: a governed table takes a write only in a transaction that holds a move row of its own.
create or replace function plumb_require_move() returns trigger language plpgsql as $$
begin
  if current_user <> 'plumb_owner'
    and not exists (select 1 from move where xid = pg_current_xact_id()) then
    raise exception 'A write to % did not come through the door (no move in this transaction).', tg_table_name
      using errcode = 'PL001';
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array[
    'deal_version', 'deal_observation', 'withdrawn_entry', 'replaced_record', 'import_carried', 'account_lineage', 'contact_lineage', 'product_merge',
    'workspace', 'seat', 'team', 'team_parent', 'team_seat', 'source', 'source_mapping', 'account', 'contact',
    'opportunity', 'commitment', 'commitment_entry', 'opportunity_line', 'deal_team', 'lineage', 'fact', 'fact_link',
    'signal', 'fact_confirmation', 'blocked_pointer', 'item_ruling', 'flag_response', 'draft', 'decision', 'snooze',
    'evidence_view', 'audit_value',
    'signing_key', 'checkpoint', 'checkpoint_lodging', 'erasure', 'hold',
    'call', 'adjustment',
    'snapshot', 'snapshot_line', 'snapshot_label', 'snapshot_file', 'snapshot_disposition', 'snapshot_review',
    'rate_table', 'plan_rate', 'quota', 'tie_out',
    'policy_set', 'rule_set',
    'delegation',
    'rollback_item', 'outbox_change', 'draft_opportunity', 'message', 'move_request',
    'agent_grant', 'agent_stop', 'agent_sample', 'agent_write', 'enrichment'
  ] loop
    if not exists (select 1 from pg_trigger where tgrelid = t::regclass and tgname = 'through_the_door') then
      execute format('create trigger through_the_door before insert or update or delete on %I
        for each statement execute function plumb_require_move()', t);
    end if;
  end loop;
end $$;

-- 4. No move without its audit entry: checked at commit, whatever the code did.
create or replace function plumb_require_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from audit_entry where workspace_id = new.workspace_id and move_id = new.id) then
    raise exception 'Move % has no audit entry; nothing of it is kept.', new.id using errcode = 'PL002';
  end if;
  return null;
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'move'::regclass and tgname = 'has_entry') then
    create constraint trigger has_entry after insert on move
      deferrable initially deferred for each row execute function plumb_require_entry();
  end if;
end $$;

-- A move's row is completed by the transaction that began it, and is final after that, but for the names that an erasure strikes
-- out of its answer.
create or replace function plumb_move_is_final() returns trigger language plpgsql as $$
begin
  if old.xid <> pg_current_xact_id() then
    if to_jsonb(new) - 'answer' <> to_jsonb(old) - 'answer'
      or not exists (select 1 from move where xid = pg_current_xact_id() and kind = 'erasure.approve') then
      raise exception 'A committed move is final.' using errcode = 'PL005';
    end if;
  end if;
  return new;
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'move'::regclass and tgname = 'is_final') then
    create trigger is_final before update on move for each row execute function plumb_move_is_final();
  end if;
end $$;

-- What a policy set says never changes; only its state does.
create or replace function plumb_version_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'A version of the rules is final; draft another one.' using errcode = 'PL006';
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'policy_set'::regclass and tgname = 'is_final') then
    create trigger is_final before update of version, files, tables, schema_digest, made_by, made_at on policy_set
      for each row execute function plumb_version_is_final();
  end if;
  if not exists (select 1 from pg_trigger where tgrelid = 'rule_set'::regclass and tgname = 'is_final') then
    create trigger is_final before update of kind, version, data, made_by, made_at on rule_set
      for each row execute function plumb_version_is_final();
  end if;
end $$;

-- 5. The log refuses every change, from every role.
create or replace function plumb_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only.' using errcode = 'PL003';
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'audit_entry'::regclass and tgname = 'append_only') then
    create trigger append_only before update or delete or truncate on audit_entry
      for each statement execute function plumb_refuse_change();
  end if;
end $$;

-- 6. Append: head lock, RFC 6962 leaf hash, compact range; the last statement of a move. Returns the entry's position.
create or replace function audit_append(
  p_workspace uuid, p_move uuid, p_kind text, p_outcome text, p_actor_kind text, p_actor_id text,
  p_opportunity uuid, p_at timestamptz, p_leaf bytea
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_size bigint; v_range bytea[]; v_leaf bytea; v_node bytea; v_root bytea; v_rest bigint;
  v_level smallint := 0;
begin
  if p_workspace is distinct from nullif(current_setting('plumb.workspace', true), '')::uuid then
    raise exception 'audit_append: the transaction is set to another workspace.' using errcode = 'PL004';
  end if;
  select size, range into v_size, v_range from audit_head where workspace_id = p_workspace for update;
  if not found then
    insert into audit_head (workspace_id, size, range, root, changed_at)
      values (p_workspace, 0, '{}', sha256(''::bytea), p_at) on conflict do nothing;
    select size, range into v_size, v_range from audit_head where workspace_id = p_workspace for update;
  end if;
  v_leaf := sha256('\x00'::bytea || p_leaf);
  v_node := v_leaf;
  v_rest := v_size;
  while v_rest & 1 = 1 loop
    v_node := sha256('\x01'::bytea || v_range[cardinality(v_range)] || v_node);
    v_range := trim_array(v_range, 1);
    v_rest := v_rest >> 1;
    v_level := v_level + 1;
    -- Every eighth level is kept, so that a proof reads O(log n) hashes.
    if v_level % 8 = 0 then
      insert into audit_node (workspace_id, level, index, hash) values (p_workspace, v_level, v_rest, v_node);
    end if;
  end loop;
  v_range := array_append(v_range, v_node);
  v_root := v_range[cardinality(v_range)];
  for i in reverse cardinality(v_range) - 1 .. 1 loop
    v_root := sha256('\x01'::bytea || v_range[i] || v_root);
  end loop;
  insert into audit_entry (workspace_id, seq, move_id, kind, outcome, actor_kind, actor_id, opportunity_id, at, leaf, leaf_hash)
    values (p_workspace, v_size, p_move, p_kind, p_outcome, p_actor_kind, p_actor_id, p_opportunity, p_at, p_leaf, v_leaf);
  update audit_head set size = v_size + 1, range = v_range, root = v_root, changed_at = p_at where workspace_id = p_workspace;
  return v_size;
end $$;
revoke execute on function audit_append from public;
grant execute on function audit_append to plumb_app;

-- 6b. Both ends of a move, one statement each; as whoever calls them, so that row-level security and the door's lock hold inside.
-- Enters a workspace and a move's row under its key; says whether the key is new, and which version of the workspace rules the move.
create or replace function begin_move(
  p_workspace uuid, p_move uuid, p_kind text, p_actor_kind text, p_actor_id text, p_key text, p_digest bytea, p_at timestamptz,
  out is_new boolean, out ruled_by text
) language plpgsql as $$
begin
  perform set_config('plumb.workspace', p_workspace::text, true), set_config('plan_cache_mode', 'auto', true);
  insert into move (workspace_id, id, kind, actor_kind, actor_id, idempotency_key, input_digest, outcome, answer, at)
    values (p_workspace, p_move, p_kind, p_actor_kind, p_actor_id, p_key, p_digest, 'begun', '{}', p_at)
    on conflict (workspace_id, idempotency_key) do nothing;
  is_new := found;
  -- Another version of the row lies elsewhere or was written by another transaction.
  select w.xmin::text || w.ctid::text into ruled_by from workspace w where w.id = p_workspace;
end $$;

-- The deal that a move is about: its promises locked, then itself as it is by then, and whether its team names the seat.
create or replace function deal_for_move(
  p_deal uuid, p_seat uuid, out promised commitment, out deal opportunity, out is_named boolean
) language plpgsql as $$
begin
  select * into promised from commitment c where c.opportunity_id = p_deal for update;
  select * into deal from opportunity o where o.id = p_deal;
  is_named := p_seat is not null and exists (
    select 1 from deal_team t where t.opportunity_id = p_deal and t.seat_id = p_seat);
end $$;

-- Completes the move's row, keeps its erasable values and appends its entry. Where the caller waits for the disk by itself,
-- the commit does not. Returns the entry's position.
create or replace function finish_move(
  p_workspace uuid, p_move uuid, p_kind text, p_outcome text, p_answer jsonb, p_asked jsonb, p_opportunity uuid, p_rolls_back uuid,
  p_actor_kind text, p_actor_id text, p_at timestamptz, p_leaf bytea, p_values jsonb, p_disk_later boolean
) returns bigint language plpgsql as $$
begin
  if p_disk_later then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  update move set outcome = p_outcome, answer = p_answer, asked = p_asked, opportunity_id = p_opportunity, rolls_back_id = p_rolls_back
    where workspace_id = p_workspace and id = p_move;
  if p_values is not null then
    insert into audit_value (workspace_id, entry_id, name, salt, value)
      select p_workspace, p_move, v.name, decode(v.salt, 'hex'), nullif(v.value, 'null'::jsonb)
      from jsonb_to_recordset(p_values) as v(name text, salt text, value jsonb);
  end if;
  return audit_append(p_workspace, p_move, p_kind, p_outcome, p_actor_kind, p_actor_id, p_opportunity, p_at, p_leaf);
end $$;

-- 7. Which workspaces have evaluating to do: entries beyond the cursor, or states that change by the clock.
create or replace function plumb_pending() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select w.id from workspace w
  join audit_head h on h.workspace_id = w.id
  left join due_work d on d.for_workspace_id = w.id
  where h.size > coalesce(d.evaluated_seq, 0)
    or d.due_at <= case when w.clock_kind = 'fixed' then w.clock_at else now() end
$$;
revoke execute on function plumb_pending from public;
grant execute on function plumb_pending to plumb_app;

-- 8. Search by name: `ilike` is not leakproof, so inside row-level security it would scan every deal of the workspace.
create extension if not exists pg_trgm;
create index if not exists deal_state_search on deal_state using gin (search_text gin_trgm_ops);
create or replace function search_deals(p_text text, p_limit integer) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  -- What an account was called before a person said that it is another one finds the deals of the other one.
  with recursive former as (
    select m.workspace_id, m.into_account_id as id from account_lineage m
    join account a on a.workspace_id = m.workspace_id and a.id = m.account_id
    where m.workspace_id = nullif(current_setting('plumb.workspace', true), '')::uuid and m.state = 'confirmed'
      and lower(a.name) like '%' || replace(replace(replace(lower(p_text), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    union
    select m.workspace_id, m.into_account_id from account_lineage m
    join former f on m.workspace_id = f.workspace_id and m.account_id = f.id where m.state = 'confirmed'
  )
  select opportunity_id from deal_state
  where length(p_text) > 2 and workspace_id = nullif(current_setting('plumb.workspace', true), '')::uuid
    and search_text like '%' || replace(replace(replace(lower(p_text), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  union
  -- One or two letters are no trigram: the index would be read from end to end.
  select opportunity_id from deal_state
  where length(p_text) <= 2 and workspace_id = nullif(current_setting('plumb.workspace', true), '')::uuid
    and position(lower(p_text) in search_text) > 0
  union
  select o.id from former f join opportunity o on o.workspace_id = f.workspace_id and o.account_id = f.id
  limit p_limit
$$;
revoke execute on function search_deals from public;
grant execute on function search_deals to plumb_app;

-- 9. A completed snapshot never changes: its row, its lines and its files refuse it from every role; a label can only be erased.
-- After an erasure the files that held names are made anew, once, by a move of their own; nothing else of it ever changes.
create or replace function plumb_snapshot_is_final() returns trigger language plpgsql as $$
declare v_erasable text[] := array['note', 'labels_erased_at', 'is_render_due', 'successor_seq', 'successor_at'];
begin
  if tg_op = 'DELETE' or tg_op = 'TRUNCATE' or (old.state = 'completed'
    and (to_jsonb(new) - v_erasable <> to_jsonb(old) - v_erasable
      or (new.note is distinct from old.note and new.labels_erased_at is null))) then
    raise exception 'A snapshot never changes. Freeze a new one that supersedes it.' using errcode = 'PL006';
  end if;
  return new;
end $$;
create or replace function plumb_frozen_rows() returns trigger language plpgsql as $$
begin
  raise exception 'What a snapshot holds never changes. Freeze a new one that supersedes it.' using errcode = 'PL006';
end $$;
create or replace function plumb_label_is_final() returns trigger language plpgsql as $$
begin
  if new.value is not null or new.salt is not null or new.digest <> old.digest or new.erased_at is null then
    raise exception 'A label of a snapshot can be erased, not changed.' using errcode = 'PL006';
  end if;
  return new;
end $$;
create or replace function plumb_only_while_begun() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct workspace_id, snapshot_id from added) a
    left join snapshot s on s.workspace_id = a.workspace_id and s.id = a.snapshot_id
    where s.state is distinct from 'begun' and not (tg_table_name = 'snapshot_file' and s.is_render_due)) then
    raise exception 'Nothing is added to a snapshot but by its freeze.' using errcode = 'PL006';
  end if;
  return null;
end $$;
create or replace function plumb_file_is_final() returns trigger language plpgsql as $$
begin
  if old.name not in ('manifest.json', 'lines.csv', 'report.pdf', 'snapshot.xlsx')
    or not exists (select 1 from snapshot s
      where s.workspace_id = old.workspace_id and s.id = old.snapshot_id and s.is_render_due) then
    raise exception 'What a snapshot holds never changes. Freeze a new one that supersedes it.' using errcode = 'PL006';
  end if;
  return old;
end $$;

do $$
declare t text;
begin
  if not exists (select 1 from pg_trigger where tgrelid = 'snapshot'::regclass and tgname = 'is_final') then
    create trigger is_final before update or delete on snapshot for each row execute function plumb_snapshot_is_final();
    create trigger label_is_final before update on snapshot_label for each row execute function plumb_label_is_final();
    create trigger never_deleted before delete or truncate on snapshot_label
      for each statement execute function plumb_frozen_rows();
    foreach t in array array['snapshot_line', 'snapshot_file', 'snapshot_disposition', 'snapshot_review'] loop
      execute format('create trigger never_changes before update or delete or truncate on %I
        for each statement execute function plumb_frozen_rows()', t);
    end loop;
    foreach t in array array['snapshot_line', 'snapshot_file', 'snapshot_label'] loop
      execute format('create trigger only_while_begun after insert on %I referencing new table as added
        for each statement execute function plumb_only_while_begun()', t);
    end loop;
  end if;
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'snapshot_file'::regclass and tgname = 'file_is_final') then
    drop trigger if exists never_changes on snapshot_file;
    create trigger never_changes before update or truncate on snapshot_file
      for each statement execute function plumb_frozen_rows();
    create trigger file_is_final before delete on snapshot_file for each row execute function plumb_file_is_final();
  end if;
end $$;

-- What finance found of a snapshot stays as it was said, but for the names that an erasure strikes out of it.
create or replace function plumb_finding_is_final() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'note' <> to_jsonb(old) - 'note'
    or not exists (select 1 from move where xid = pg_current_xact_id() and kind = 'erasure.approve') then
    raise exception 'What was found of a snapshot never changes.' using errcode = 'PL006';
  end if;
  return new;
end $$;
do $$
declare t text;
begin
  foreach t in array array['snapshot_disposition', 'snapshot_review'] loop
    if not exists (select 1 from pg_trigger where tgrelid = t::regclass and tgname = 'finding_is_final') then
      execute format('drop trigger if exists never_changes on %I', t);
      execute format('create trigger never_changes before delete or truncate on %I
        for each statement execute function plumb_frozen_rows()', t);
      execute format('create trigger finding_is_final before update on %I
        for each row execute function plumb_finding_is_final()', t);
    end if;
  end loop;
end $$;

-- 10. A freeze holds the log's head while its reading transaction takes its view; returns the log's size.
create or replace function audit_hold_head(p_workspace uuid) returns bigint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_size bigint;
begin
  if p_workspace is distinct from nullif(current_setting('plumb.workspace', true), '')::uuid then
    raise exception 'audit_hold_head: the transaction is set to another workspace.' using errcode = 'PL004';
  end if;
  insert into audit_head (workspace_id, size, range, root, changed_at)
    values (p_workspace, 0, '{}', sha256(''::bytea), now()) on conflict do nothing;
  select size into v_size from audit_head where workspace_id = p_workspace for update;
  return v_size;
end $$;
revoke execute on function audit_hold_head from public;
grant execute on function audit_hold_head to plumb_app;

-- 9. The forecast's sums: every change of deal_state is added to deal_rollup in the same transaction, whoever wrote it.
create or replace function plumb_roll_up() returns trigger language plpgsql as $$
declare
  v_signed text := concat_ws(' union all ',
    case when tg_op <> 'DELETE' then 'select *, 1 as sign from new_rows' end,
    case when tg_op <> 'INSERT' and tg_nargs = 0 then 'select *, -1 as sign from old_rows' end);
  v_deltas deal_rollup[];
begin
  execute format($q$
    with told as (
      select workspace_id, basis, date_trunc('month', closes_on::timestamp)::date as month, owner_seat_id, team_id,
        category, dollar_state, outcome, is_overdue, is_not_gated,
        case when amount is null then 'amount' when converted is null then 'rate' end as lacks,
        case when amount is not null and converted is null then currency end as currency, rate_table,
        sum(sign)::int as deals, coalesce(sum(sign * converted), 0) as total,
        coalesce(sum(sign * amount) filter (where converted is null), 0) as unconverted,
        sum(sign * blocking_observable) as observable, sum(sign * blocking_total) as blocking
      from (%s) signed where phase <> 'void' and not is_vanished group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    )
    select array_agg(row(workspace_id, id, basis, month, owner_seat_id, team_id, category, dollar_state, outcome,
      is_overdue, is_not_gated, lacks, currency, rate_table, deals, total, unconverted, observable, blocking)::deal_rollup order by id)
    from told, md5(row(basis, month - date '2000-01-01', owner_seat_id, team_id, category, dollar_state, outcome,
      is_overdue, is_not_gated, lacks, currency, rate_table)::text) as digest, cast(digest as uuid) as id
    where (deals, total, unconverted, observable, blocking) <> (0, 0, 0, 0, 0)$q$, v_signed) into v_deltas;
  if v_deltas is null then
    return null;
  end if;
  -- One writer a workspace at a time, and last in its transaction: two evaluations never wait for each other in a circle.
  perform pg_advisory_xact_lock(7146002, hashtext(workspace_id::text)) from (select distinct workspace_id from unnest(v_deltas)) w;
  insert into deal_rollup as held select * from unnest(v_deltas)
    on conflict (workspace_id, id) do update set
      deals = held.deals + excluded.deals, total = held.total + excluded.total,
      unconverted = held.unconverted + excluded.unconverted,
      blocking_observable = held.blocking_observable + excluded.blocking_observable,
      blocking_total = held.blocking_total + excluded.blocking_total;
  delete from deal_rollup held using unnest(v_deltas) d
    where held.workspace_id = d.workspace_id and held.id = d.id and held.deals = 0;
  return null;
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgrelid = 'deal_state'::regclass and tgname = 'roll_up_new') then
    -- What was evaluated before there were sums: every row once, as if it were new.
    create trigger roll_up_fill after update on deal_state referencing new table as new_rows
      for each statement execute function plumb_roll_up('fill');
    update deal_state set basis = basis;
    drop trigger roll_up_fill on deal_state;
    create trigger roll_up_new after insert on deal_state referencing new table as new_rows
      for each statement execute function plumb_roll_up();
    create trigger roll_up_changed after update on deal_state referencing old table as old_rows new table as new_rows
      for each statement execute function plumb_roll_up();
    create trigger roll_up_gone after delete on deal_state referencing old table as old_rows
      for each statement execute function plumb_roll_up();
  end if;
end $$;

-- 11. Counts for the planner after an import brought many rows at once: a workspace that it has never counted looks empty to it.
create or replace function plumb_count_rows() returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  analyze account, contact, seat, opportunity, opportunity_line, commitment, commitment_entry, fact, fact_link, signal,
    deal_observation, deal_version;
end $$;
revoke execute on function plumb_count_rows from public;
grant execute on function plumb_count_rows to plumb_app;
