// Flags an open deal in which a text of either side lately named a competitor.
import { defineFlag, isOpen } from './flag-definition';
import { findRecentSignal } from './recent-signal';

export const competitorNamed = defineFlag({
  rule: 'competitor_named',
  version: 1,
  appliesTo: isOpen,
  find: (moment) =>
    findRecentSignal(moment, 'competitor_named', moment.thresholds.competitor_named.withinDays, 1),
});
