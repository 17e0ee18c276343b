// Where each kind of record comes from: a system of record, a person's own words here, our rules, or the set-up of the workspace.
export const RECORD_ORIGINS = ['imported', 'said', 'derived', 'kept', 'set_up'] as const;
export type RecordOrigin = (typeof RECORD_ORIGINS)[number];

export const ORIGIN_WORDS: Record<RecordOrigin, string> = {
  imported: 'From a source',
  said: 'Written here by people',
  derived: 'Made here by rules',
  kept: 'Kept of what was done here',
  set_up: 'Set up here',
};

const IMPORTED =
  'account contact opportunity opportunity_line product_merge fact deal_version import_refusal replaced_record';
const STAGED = 'staged_fact staged_record staged_signal withdrawn_entry commitment commitment_entry';
const SAID =
  'adjustment call decision fact_confirmation flag_response item_ruling snapshot_disposition snapshot_review tie_out message move_request draft_opportunity';
const DERIVED = 'deal_state draft flag item_state signal rule_replay past_book';
const KEPT =
  'audit_value checkpoint_lodging import_run move source_mapping snapshot snapshot_label agent_write outbox_change';
const SET_UP = 'agent_grant agent_stop invite person policy_set rule_set seat team workspace';

const OF = new Map<string, RecordOrigin>([
  ...`${IMPORTED} ${STAGED}`.split(' ').map((table) => [table, 'imported'] as const),
  ...SAID.split(' ').map((table) => [table, 'said'] as const),
  ...DERIVED.split(' ').map((table) => [table, 'derived'] as const),
  ...KEPT.split(' ').map((table) => [table, 'kept'] as const),
  ...SET_UP.split(' ').map((table) => [table, 'set_up'] as const),
]);

/** @throws for a table that has no origin here; a test asks for each. */
export function originOfRecords(table: string): RecordOrigin {
  const origin = OF.get(table);
  if (!origin) throw new Error(`Nothing says where the records of ${table} come from.`);
  return origin;
}
