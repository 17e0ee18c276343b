// Close date tied to a buyer's event: a date that the buyer named or a contract holds, on or before the close date.

import { toEpochDay } from '../calendar/epoch-day';
import type { ItemResult } from '../evidence/deal-result';
import type { SignalPointer } from '../evidence/signal-pointer';
import { acceptedSupports } from './accepted-supports';
import { canObserveBuyerTexts, canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { freshThrough } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Challenge, Support } from './item-evidence';
import { plainDay } from './plain-day';
import { signalSupport } from './signal-supports';

export function evaluateCloseEvent(itemCase: ItemCase): ItemResult {
  const { closesOn } = itemCase.summary.commitments;
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports:
        closesOn === null
          ? []
          : [
              ...namedDates(itemCase, closesOn),
              ...contractDates(itemCase, closesOn),
              ...acceptedSupports(itemCase, 'attached_only'),
            ],
      contraries: [],
      challenges: closesOn === null ? [] : challenges(itemCase, closesOn),
      isObservable: canObserveBuyerTexts(itemCase) || canObserveKinds(itemCase, ['contract', 'order'], 2),
      words: {
        missing:
          closesOn === null
            ? 'The deal has no close date.'
            : `No date that the buyer named, or a contract holds, on or before ${plainDay(closesOn)}.`,
        remedy:
          closesOn === null
            ? "A close date, and a date of the buyer's that it rests on."
            : 'A date that the buyer names in writing, or a contract with its date, on or before the close date.',
        observes: 'texts that buyers wrote, or contracts with dates',
      },
    },
  });
}

function namedDates(itemCase: ItemCase, closesOn: string): Support[] {
  return itemCase.summary.signals.flatMap((signal) => {
    const { date } = signal.value;
    if (signal.kind !== 'buyer_date' || date === undefined || date > closesOn) return [];
    const window = freshThrough(toEpochDay(date), itemCase.zone);
    return [{ ...signalSupport(itemCase, signal, window), what: `a named date (${plainDay(date)})` }];
  });
}

function contractDates(itemCase: ItemCase, closesOn: string): Support[] {
  return itemCase.summary.facts.flatMap((fact) => {
    if ((fact.kind !== 'contract' && fact.kind !== 'order') || fact.attributes.status === 'void') return [];
    const dates = [fact.attributes.endsOn, fact.attributes.noticeOn, fact.attributes.signedOn];
    return dates.flatMap((date) =>
      // A date from before the deal is some earlier contract's.
      date === undefined || date > closesOn || date < itemCase.summary.createdOn
        ? []
        : [
            factSupport(
              itemCase,
              fact,
              `a contract date (${plainDay(date)})`,
              freshThrough(toEpochDay(date), itemCase.zone),
            ),
          ],
    );
  });
}

/** A close date set after the signal has answered it: the promise is no longer the one that was doubted. */
function challenges({ summary }: ItemCase, closesOn: string): Challenge[] {
  const setAt = summary.commitments.closesOnSetAt;
  const isAnswered = (signal: SignalPointer) => setAt !== null && Date.parse(setAt) > Date.parse(signal.at);
  return summary.signals.flatMap((signal) => {
    const { date } = signal.value;
    if (signal.kind === 'buyer_date' && date !== undefined && date > closesOn) {
      return [{ signal, what: `the date named is ${plainDay(date)}, after the close date` }];
    }
    const isCovered = date !== undefined && date <= closesOn;
    if (signal.kind === 'delay' && !isAnswered(signal) && !isCovered) {
      return [{ signal, what: 'a delay was mentioned' }];
    }
    return [];
  });
}
