// Names why a frozen value would be another today: what came late, was taken back, reopened or erased stands before the plain causes.
import type { BookLine } from './book-line';
import type { MovementPart } from './explain-movement';
import type { WaterfallCause } from './waterfall-cause';

/** What the records say happened to a deal after the freeze, of the time before it. */
export type LaterFindings = { isErased: boolean; isCorrected: boolean; isLate: boolean };

/** Money that moves by a rate, a probability or a split does so whoever recorded what. */
const OWN_CAUSES: ReadonlySet<WaterfallCause> = new Set(['exchange_rate', 'probability_table', 'split']);

/** The same parts with the causes of a restatement: amounts stay, so the residual stays 0. */
export function restateMovement(
  parts: readonly MovementPart[],
  reported: BookLine | null,
  today: BookLine | null,
  findings: LaterFindings,
): MovementPart[] {
  const later = laterCause(reported, today, findings);
  return parts.map((part) =>
    later === null || OWN_CAUSES.has(part.cause) ? part : { ...part, cause: later },
  );
}

function laterCause(
  reported: BookLine | null,
  today: BookLine | null,
  { isErased, isCorrected, isLate }: LaterFindings,
): WaterfallCause | null {
  if (isErased) return 'erasure';
  const isReopened = reported !== null && reported.outcome !== 'open' && today?.outcome === 'open';
  if (isReopened) return 'reopen';
  if (isCorrected) return 'source_correction';
  return isLate ? 'late_evidence' : null;
}
