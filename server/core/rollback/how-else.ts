// How a move is taken back that no batch takes back: on its own page, by its own move, or never, and why.

const HOW_ELSE: readonly [prefix: string, how: string][] = [
  [
    'message.decline',
    'A declined proposal stays declined: the question can be written by hand on the deal’s page.',
  ],
  ['message.send', 'A message that was sent cannot be taken back: write to the contact again.'],
  ['message.', 'A message that was not sent is withdrawn on the deal’s page.'],
  ['opportunity.withdraw', 'A withdrawn draft stays withdrawn: draft the opportunity again.'],
  ['request.make', 'A request is taken back on the Approvals page by whoever asked.'],
  ['request.', 'An answered request stands as it was answered: ask again.'],
  ['import.', 'An import is rolled back whole, on its own page under Sources.'],
  ['source.', 'A source keeps its mappings as versions: save the one before again.'],
  ['lineage.', 'An answer on a lineage is taken back on the deal’s page.'],
  ['item.', 'An answer to a waiver stands with the waiver: take that one back.'],
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
  ['grant.', 'A grant is stopped on the Rules screen, and asked for anew there.'],
  ['agent.stop', 'An agent that was stopped is let go on again on the Rules screen.'],
  ['agent.resume', 'An agent that was let go on is stopped again on the Rules screen.'],
  ['agent.check_sample', 'A checked sample stands with its day: check another one.'],
  ['merge.', 'A merge of contacts is taken apart on its page under Sources.'],
  ['hold.place', 'A hold is released on the page Records.'],
  ['hold.release', 'A hold that was released is placed again on the page Records.'],
  ['retention.run', 'This cannot be taken back, because what was past its time is deleted.'],
  ['retention.', 'The times for keeping records stay as versions: propose the ones before again.'],
  [
    'key.rotate',
    'This cannot be taken back, because entries since are signed with the new key: rotate again.',
  ],
  [
    'change.export_many',
    'This cannot be taken back, because the file is out: the next import shows what the CRM took.',
  ],
  [
    'opportunity.export_many',
    'This cannot be taken back, because the file is out: withdraw the draft where it is not wanted.',
  ],
  ['deal.snooze', 'A snoozed deal is brought back in the inbox.'],
  ['deal.unsnooze', 'A deal that was brought back is snoozed again in the inbox.'],
];

/** One sentence; null for what changed nothing that could be restored. */
export function howElse(kind: string): string | null {
  return HOW_ELSE.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? null;
}

/** These restore nothing, so that a rollback of a time does not list them. */
const CHANGED_NOTHING: readonly [kind: string, why: string][] = [
  ['snapshot.export', 'This cannot be taken back, because whoever has the file keeps it.'],
  ['log.export', 'This cannot be taken back, because whoever has the file keeps it.'],
  ['log.verify', 'This cannot be taken back, because a check of the log changes nothing.'],
  ['checkpoint.', 'This cannot be taken back, because a checkpoint says what the log was then.'],
  ['summary.generate', 'This cannot be taken back, because a summary is kept nowhere.'],
  ['evidence.view', 'This cannot be taken back, because it says that somebody looked.'],
  ['rule.replay', 'This cannot be taken back, because a replay changes nothing.'],
];

/** Why an applied move of this kind has no rollback of its own, and what else there is; null where it has one. */
export function whyNoRollback(kind: string): string | null {
  if (isReversible(kind)) return null;
  return CHANGED_NOTHING.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? howElse(kind);
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
  'fact.confirm',
]);

/** Whether a rollback of moves takes this kind back. */
export function isReversible(kind: string): boolean {
  return REVERSIBLE.has(kind);
}
