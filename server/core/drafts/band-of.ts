// How sure a draft is, in words, from the records it cites: the checklist's own bands.
import { deriveConfidence } from '../checklist/derive-confidence';
import type { Confidence } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import type { SignalPointer } from '../evidence/signal-pointer';
import type { Strength } from '../vocabulary/fact';

type Cited = { id: string; at: string; strength: Strength };

export const citedFact = ({ id, occurredAt, strength }: FactPointer): Cited => ({
  id,
  at: occurredAt,
  strength,
});

/** A signal stands on the record it cites. */
export const citedSignal = ({ factIds, at, strength }: SignalPointer): Cited => ({
  id: [...factIds].sort().join(' '),
  at,
  strength,
});

/** Weak where nothing is cited. */
export function bandOf(cited: readonly Cited[]): {
  band: Confidence['band'];
  bandReasons: readonly string[];
} {
  const supports = cited.map(({ id, at, strength }) => ({
    what: '',
    strength,
    at: Date.parse(at),
    countsFrom: Date.parse(at),
    countsUntil: null,
    lastFreshDay: null,
    factIds: [id],
    signalIds: [],
    origin: `${id} ${at.slice(0, 10)}`,
  }));
  const confidence = deriveConfidence(supports);
  return confidence
    ? { band: confidence.band, bandReasons: confidence.reasons }
    : { band: 'weak', bandReasons: ['No record is cited.'] };
}
