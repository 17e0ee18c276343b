// The frame of flags that stand while a buyer's text of the last days says something; machine-written text never counts.
import { addDays } from '../calendar/day-arithmetic';
import { plainDay } from '../checklist/plain-day';
import { SIGNAL_LABELS, type SignalKind } from '../vocabulary/signal-kind';
import type { DealMoment } from './deal-moment';
import type { FlagFinding } from './flag-definition';

/** `withinDays` counts whole days after the cited fact; `minStrength` 2 asks for a buyer's own words. */
export function findRecentSignal(
  moment: DealMoment,
  kind: SignalKind,
  withinDays: number,
  minStrength: 1 | 2,
): FlagFinding {
  const lately = moment.signals.filter(
    (signal) =>
      signal.kind === kind &&
      signal.strength >= minStrength &&
      addDays(moment.dayOf(signal.at), withinDays) >= moment.today,
  );
  const last = lately.at(-1);
  const lastOn = last ? moment.dayOf(last.at) : null;
  const label = SIGNAL_LABELS[kind];
  const terms = new Set(lately.flatMap((signal) => signal.value.term ?? []));
  return {
    isRaised: last !== undefined,
    reason: lastOn
      ? `${label}, last on ${plainDay(lastOn)}.`
      : `${label}: nothing within ${withinDays} days.`,
    inputs: {
      signal: label,
      'times seen': lately.length,
      'last on': lastOn,
      'within days': withinDays,
      terms: [...terms].sort().join(', ') || null,
    },
    factIds: lately.flatMap((signal) => signal.factIds),
    clearsWhen: `Nothing of the kind is seen for ${withinDays} days.`,
    changesAt: lately[0] ? moment.startOf(addDays(moment.dayOf(lately[0].at), withinDays + 1)) : null,
  };
}
