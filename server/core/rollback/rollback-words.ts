// Says in words what a rollback does with a unit, and why it leaves one alone.
import { plainDay } from '../checklist/plain-day';
import type { RollbackVerdict, UnitKind } from './rollback-unit';

export const UNIT_WORDS: Record<UnitKind, string> = {
  decision: 'Decision on a draft',
  change: 'Change by hand',
  ruling: 'Answer on an item',
  flag_answer: 'Answer on a flag',
  pointer: 'Attached link',
  confirmation: 'Confirmation of a link',
  draft: 'Open draft',
  write: 'Written by an agent',
  enrichment: 'Value kept beside the source',
  opportunity_draft: 'Draft opportunity',
};

export const VERDICT_LABELS: Record<RollbackVerdict['verdict'], string> = {
  rolls_back: 'Rolls back',
  undone_already: 'Rolled back before',
  moved_on: 'Moved on',
  ask_owner: 'Its owner’s to take back',
  final: 'Cannot be restored',
};

/** One sentence. @param shown puts a value into the reader's words. */
export function verdictWords(verdict: RollbackVerdict, shown: (value: string) => string = (v) => v): string {
  const who = (by: string | null) => by ?? 'the source';
  const on = (at: string | null) => (at === null ? '' : ` on ${plainDay(at.slice(0, 10))}`);
  switch (verdict.verdict) {
    case 'rolls_back':
      return 'It goes back to what it was.';
    case 'undone_already':
      return `It was taken back already${verdict.by ? ` by ${verdict.by}` : ''}${on(verdict.at)}.`;
    case 'moved_on':
      return `The value has moved on: ${who(verdict.by)} made it ${verdict.to === null ? 'empty' : shown(verdict.to)}${on(verdict.at)}.`;
    case 'ask_owner':
      return 'It was made by hand: whoever made it, or the deal’s owner, takes it back.';
    case 'final':
      return verdict.reason;
  }
}
