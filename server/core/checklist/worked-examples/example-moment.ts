// The moment that every worked example is told at: Tuesday, 5 May 2026, noon in Berlin, with everything known.
import type { Clocks } from '../../evidence/deal-summary';

export const EXAMPLE_MOMENT: Clocks = {
  effectiveAt: '2026-05-05T10:00:00.000Z',
  knownAt: '2026-05-05T10:00:00.000Z',
};
