// Signed in the period: the latest signature date lies in the period that the deal is counted in.
import { toEpochDay } from '../calendar/epoch-day';
import type { ItemResult } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Contrary, Support } from './item-evidence';
import { paperNoun } from './paper-noun';
import { plainDay } from './plain-day';
import { signedPapers } from './signed-papers';

export function evaluateSignedInPeriod(itemCase: ItemCase): ItemResult {
  const { period } = itemCase.setting;
  const dated = signedPapers(itemCase).flatMap((fact) => {
    const { signedOn } = fact.attributes;
    return signedOn === undefined ? [] : [{ fact, signedOn }];
  });
  const isInside = (day: string) => period !== null && period.startsOn <= day && day <= period.endsOn;
  const inside = dated.filter(({ signedOn }) => isInside(signedOn));
  const outside = period === null ? [] : dated.filter(({ signedOn }) => !isInside(signedOn));
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: inside.map(({ fact, signedOn }) => supportOf(itemCase, fact, signedOn)),
      contraries: outside.map(({ fact, signedOn }) => contraryOf(itemCase, fact, signedOn)),
      challenges: [],
      isObservable: canObserveKinds(itemCase, ['contract', 'envelope', 'order', 'document'], 1),
      words: {
        missing:
          period === null
            ? 'The deal has no close date, so it lies in no period.'
            : 'No record says on which day it was signed.',
        remedy: 'The signed paper with its signature date in the period of the close date.',
        observes: 'papers with signature dates',
      },
    },
  });
}

function supportOf(itemCase: ItemCase, fact: FactPointer, signedOn: string): Support {
  const what = `${paperNoun(fact)}, signed ${plainDay(signedOn)} in the period`;
  return { ...factSupport(itemCase, fact, what, NEVER_STALE), at: instantOf(itemCase, fact, signedOn) };
}

function contraryOf(itemCase: ItemCase, fact: FactPointer, signedOn: string): Contrary {
  return {
    what: `${paperNoun(fact)} was signed on ${plainDay(signedOn)}, outside the period`,
    strength: fact.strength,
    at: instantOf(itemCase, fact, signedOn),
    factIds: [fact.id],
    signalIds: [],
  };
}

/** The signature's day decides which of two papers is newer, never before the paper itself was there. */
function instantOf({ zone }: ItemCase, fact: FactPointer, signedOn: string): number {
  const day = zone.startOf(toEpochDay(signedOn));
  return Math.max(day, Date.parse(fact.occurredAt));
}
