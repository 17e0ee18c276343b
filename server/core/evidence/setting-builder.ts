// Builds what rules know of a workspace, for tests and worked examples: every kind of fact observed, Berlin's zone.
import { FACT_KINDS } from '../vocabulary/fact';
import type { RuleSetting } from './deal-summary';
import type { ObservedKind } from './observed-kind';

const LAST_RECEIVED_AT = '2026-05-01T00:00:00.000Z';

/** All kinds by the seller, and mail that buyers wrote, with its texts. */
export const EVERYTHING_OBSERVED: readonly ObservedKind[] = [
  ...FACT_KINDS.map(
    (kind): ObservedKind => ({
      kind,
      direction: 'none',
      side: 'seller',
      maxStrength: 4,
      lastReceivedAt: LAST_RECEIVED_AT,
      hasBodies: false,
    }),
  ),
  {
    kind: 'email',
    direction: 'inbound',
    side: 'buyer',
    maxStrength: 2,
    lastReceivedAt: LAST_RECEIVED_AT,
    hasBodies: true,
  },
];

export function buildSetting(own: Partial<RuleSetting> = {}): RuleSetting {
  return {
    timeZone: 'Europe/Berlin',
    observed: EVERYTHING_OBSERVED,
    period: { startsOn: '2026-04-01', endsOn: '2026-06-30' },
    currentPeriod: { startsOn: '2026-04-01', endsOn: '2026-06-30' },
    smallDealLimit: '10000',
    materialAmount: '250000',
    challengeWorkingDays: 5,
    stageAgeing: [],
    ...own,
  };
}
