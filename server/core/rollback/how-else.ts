// How a move is taken back that no batch takes back: on its own page, by its own move, or never, and why.

const HOW_ELSE: readonly [prefix: string, how: string][] = [
  ['message.send', 'A message that was sent cannot be taken back: write to the contact again.'],
  ['message.', 'A message that was not sent is withdrawn on the deal’s page.'],
  ['opportunity.withdraw', 'A withdrawn draft stays withdrawn: draft the opportunity again.'],
  ['import.', 'An import is rolled back whole, on its own page under Sources.'],
  ['source.', 'A source keeps its mappings as versions: save the one before again.'],
  ['lineage.', 'An answer on a lineage is taken back on the deal’s page.'],
  ['item.', 'An answer to a waiver stands with the waiver: take that one back.'],
  ['fact.confirm', 'A confirmation is a second person’s word: attach a newer record that says otherwise.'],
  ['policy.', 'Versions of the policies stay: activate the one before on the Rules screen.'],
  ['rule.', 'Versions of the rules stay: activate the one before on the Rules screen.'],
  ['seat.', 'A seat is changed back on the People page.'],
  ['delegation.', 'A delegation is ended on the Approvals page.'],
  ['workspace.', 'A setting is set back where it was set.'],
  ['snapshot.', 'A snapshot never changes: freeze one that supersedes it.'],
  ['freeze.', 'A snapshot never changes: freeze one that supersedes it.'],
  ['call.', 'A call is withdrawn on the Forecast screen by whoever made it.'],
  ['adjustment.', 'An adjustment is withdrawn on the Forecast screen by whoever made it.'],
  ['erasure.', 'What a customer asked to be erased does not come back.'],
  ['decision.undo', 'A rollback is not rolled back: decide again.'],
  ['ruling.undo', 'A rollback is not rolled back: answer again.'],
  ['move.roll_back', 'A rollback is not rolled back: decide again.'],
  ['rates.', 'Rate tables stay as versions: set the one before again.'],
  ['quotas.', 'Quotas stay as versions: set the one before again.'],
];

/** One sentence; null for what changed nothing that could be restored. */
export function howElse(kind: string): string | null {
  return HOW_ELSE.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? null;
}

const REVERSIBLE = new Set([
  'draft.accept',
  'draft.edit',
  'draft.decline',
  'draft.file_many',
  'commitment.change',
  'commitment.write_many',
  'account.enrich',
  'opportunity.draft',
  'item.say_not_yet_knowable',
  'item.waive',
  'item.confirm_challenge',
  'item.dispute_challenge',
  'flag.acknowledge',
  'flag.dispute',
  'fact.attach',
]);

/** Whether a rollback of moves takes this kind back. */
export function isReversible(kind: string): boolean {
  return REVERSIBLE.has(kind);
}
