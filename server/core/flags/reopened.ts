// Flags a deal that is open again after it was lost or void; a won deal that opens again has a rule of its own.
import { plainDay } from '../checklist/plain-day';
import { defineFlag, isOpen } from './flag-definition';
import { nameOfPhase, nameOfReason } from './name-of';
import { phaseRank } from './phase-rank';

export const reopened = defineFlag({
  rule: 'reopened',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, history, now, dayOf }) => {
    const move = history
      .filter(
        (entry) =>
          entry.field === 'phase' &&
          (entry.oldValue === 'lost' || entry.oldValue === 'void') &&
          phaseRank(entry.newValue) >= 0,
      )
      .at(-1);
    const link = summary.lineage.find((entry) => entry.kind === 'reopened' && Date.parse(entry.at) <= now);
    const at = move?.at ?? link?.at ?? null;
    return {
      isRaised: at !== null,
      reason:
        at !== null
          ? `The deal was closed and is open again since ${plainDay(dayOf(at))}.`
          : 'The deal was never reopened.',
      inputs: {
        'reopened on': at === null ? null : dayOf(at),
        'outcome before': move ? nameOfPhase(move.oldValue ?? '') : null,
        reason: nameOfReason('reopen', move?.reasonCode ?? null),
      },
      clearsWhen: 'The deal is won, lost or void.',
    };
  },
});
