// Next step dated: in commit a future meeting that a buyer accepted, elsewhere an open task with a date is enough.

import { toEpochDay } from '../calendar/epoch-day';
import type { ItemResult } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { freshThrough } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

/** What a person typed as the next step is a commitment, not evidence, and supports nothing here. */
export function evaluateNextStep(itemCase: ItemCase): ItemResult {
  const { item, summary } = itemCase;
  const isCommit = summary.commitments.category === 'commit';
  const minStrength = isCommit ? item.minStrengthInCommit : item.minStrength;
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: summary.facts.flatMap((fact) => stepOf(itemCase, fact) ?? []),
      contraries: [],
      challenges: [],
      isObservable: canObserveKinds(
        itemCase,
        minStrength >= 2 ? ['meeting'] : ['meeting', 'task'],
        minStrength,
      ),
      words: {
        missing: isCommit
          ? 'No meeting ahead that a buyer accepted, which commit asks for.'
          : 'No dated step ahead.',
        remedy: isCommit
          ? 'A meeting ahead that a buyer accepts.'
          : 'An open task with a date, or a meeting ahead.',
        observes: minStrength >= 2 ? 'meetings that buyers accepted' : 'tasks with dates, or meetings',
      },
    },
  });
}

function stepOf(itemCase: ItemCase, fact: FactPointer): Support | null {
  if (fact.isCancelled) return null;
  if (fact.kind === 'meeting') return meetingStep(itemCase, fact);
  if (fact.kind === 'task' && fact.attributes.status !== 'done' && fact.attributes.dueOn !== undefined) {
    const window = freshThrough(toEpochDay(fact.attributes.dueOn), itemCase.zone);
    return { ...factSupport(itemCase, fact, 'an open task with a date', window), strength: 1 };
  }
  return null;
}

/** Counts from when it is known until it starts; then it has passed and another step is needed. */
function meetingStep(itemCase: ItemCase, fact: FactPointer): Support {
  const isAccepted = fact.participants.some(
    ({ side, hasAccepted }) => side === 'buyer' && hasAccepted === true,
  );
  const startsAt = Date.parse(fact.occurredAt);
  const window = { countsUntil: startsAt, lastFreshDay: itemCase.zone.dayAt(startsAt) };
  return {
    ...factSupport(
      itemCase,
      fact,
      isAccepted ? 'a meeting that a buyer accepted' : 'a planned meeting',
      window,
    ),
    countsFrom: Number.NEGATIVE_INFINITY,
    strength: isAccepted ? 2 : 1,
  };
}
