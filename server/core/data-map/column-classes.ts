// What each text of each table may hold about whom; a test fails where a column is not listed, so this cannot go stale.

/**
 * `customer`: names or identifies a customer's person or company, and is emptied by an erasure.
 * `text`: free text that may name anybody; an erasure strikes the erased names out of it.
 * `own`: names our own people or teams. `code`: codes, ids, counts and settings. `secret`: digests and tokens.
 */
export const COLUMN_CLASSES = ['customer', 'text', 'own', 'code', 'secret'] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

/** Table → class → its columns of text or JSON; others are ids, days, numbers, amounts and digests. */
export const TEXT_COLUMNS: Record<string, Partial<Record<ColumnClass, string>>> = {
  account: { customer: 'external_id name domain', code: 'industry segment' },
  adjustment: { text: 'note withdraw_note', code: 'period_key currency reason_code withdraw_code' },
  audit_entry: { code: 'kind outcome actor_kind actor_id' },
  audit_value: { text: 'value', code: 'name' },
  call: {
    text: 'note withdraw_note',
    code: 'period_key currency reason_code withdraw_code child_calls',
    secret: 'import_digest',
  },
  checkpoint: { code: 'note' },
  checkpoint_lodging: { text: 'place' },
  commitment: { text: 'next_step accepted', code: 'currency stage' },
  commitment_entry: { text: 'old_value new_value note', code: 'field reason_code unmet' },
  contact: { customer: 'external_id name email title' },
  deal_state: {
    text: 'name account_name next_step search_text template_why dollar_reason',
    own: 'owner_name',
    code: 'segment deal_type stage currency rate_table template_key',
  },
  decision: { text: 'note value before', code: 'reason_code' },
  draft: {
    text: 'from_value to_value reason band_reasons superseded_reason',
    code: 'subject fact_ids signal_ids rule',
  },
  erasure: { code: 'because counts proposed_by decided_by' },
  evaluation_run: { code: 'cause detail' },
  fact: { text: 'label link', code: 'external_id participants attributes' },
  fact_confirmation: { text: 'counterparty', code: 'saw_on amount' },
  flag: { text: 'reason inputs clears_when', code: 'fact_ids' },
  flag_response: { text: 'note', code: 'reason_code' },
  import_file: { code: 'name object use consequence', secret: 'sha256' },
  import_refusal: { text: 'value reason', code: 'file column' },
  import_run: { text: 'problem', code: 'progress counts totals spool_name mapping' },
  invite: { own: 'email', secret: 'token_digest' },
  item_ruling: { text: 'note refused_note', code: 'reason_code signal_ids fact_ids refused_code' },
  item_state: { text: 'reason remedy', code: 'fresh_until fact_ids signal_ids confidence rule' },
  log_check: { code: 'problems' },
  move: { code: 'kind actor_kind actor_id idempotency_key outcome answer asked' },
  observed_kind: { code: 'kind direction side' },
  opportunity: { text: 'name loss_reason', code: 'external_id deal_type segment' },
  opportunity_line: { code: 'product' },
  person: { own: 'email name', secret: 'password_hash' },
  plan_rate: { code: 'currency' },
  policy_set: {
    text: 'note',
    code: 'files tables schema_digest known_actions made_by proposed_by activated_by',
  },
  quota: { code: 'period_key currency' },
  rate_table: { code: 'reporting_currency' },
  seat: { own: 'name email title external_id' },
  signal: { text: 'value', code: 'extractor' },
  snapshot: {
    text: 'note problem',
    code: 'period_key period_label reason_code request supersede_code currency totals progress',
  },
  snapshot_disposition: { text: 'note', code: 'kind' },
  snapshot_file: { code: 'name' },
  snapshot_label: { text: 'value', code: 'kind' },
  snapshot_line: { code: 'team_path segment deal_type stage currency' },
  snapshot_review: { text: 'note' },
  source: { code: 'kind name link_template' },
  source_mapping: { code: 'mapping' },
  staged_fact: { text: 'label link', code: 'external_id kind direction side participants attributes' },
  staged_link: { code: 'how' },
  staged_record: { text: 'record', code: 'kind' },
  staged_signal: { text: 'value', code: 'kind extractor side' },
  team: { own: 'name external_id' },
  throttle: { secret: 'key' },
  workspace: {
    own: 'name',
    code: 'slug time_zone currency fiscal_calendar internal_domains known_competitors',
  },
};

/** What each table holds, for people. */
export const TABLE_WORDS: Record<string, string> = {
  account: 'Customers',
  adjustment: 'Adjustments',
  audit_value: 'Values beside the log',
  call: 'Calls',
  checkpoint_lodging: 'Where checkpoints were lodged',
  commitment: 'Promises',
  commitment_entry: 'History of promises',
  contact: 'Contacts',
  deal_state: 'Deals as evaluated',
  decision: 'Decisions',
  draft: 'Drafts',
  fact: 'Pointers',
  fact_confirmation: 'Confirmed pointers',
  flag: 'Flags',
  flag_response: 'Answers to flags',
  import_refusal: 'Refused rows',
  import_run: 'Imports',
  invite: 'Invitations',
  item_ruling: 'Answers to items',
  item_state: 'Item states',
  opportunity: 'Deals',
  person: 'Sign-ins',
  policy_set: 'Rules',
  seat: 'Seats',
  signal: 'Signals',
  snapshot: 'Snapshots',
  snapshot_disposition: 'Dispositions',
  snapshot_label: 'Names in snapshots',
  snapshot_review: 'Reviews',
  staged_fact: 'Pointers being imported',
  staged_record: 'Records being imported',
  staged_signal: 'Signals being imported',
  team: 'Teams',
  workspace: 'Workspace',
};

export function columnsOf(table: string, wanted: ColumnClass): string[] {
  return (TEXT_COLUMNS[table]?.[wanted] ?? '').split(' ').filter((name) => name !== '');
}
