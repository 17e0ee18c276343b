// The demo's fixed clock and calendar; the simulated company never goes stale because its now never moves.
export const DEMO_CLOCK = {
  effectiveAt: '2026-05-12T15:00:00.000Z',
  timeZone: 'America/New_York',
  /** Calendar-year quarters: January is the first month. */
  fiscalYearStartMonth: 1,
  /** The quarter that holds `effectiveAt`, days inclusive. */
  currentPeriod: { name: 'Q2 2026', startsOn: '2026-04-01', endsOn: '2026-06-30' },
} as const;
