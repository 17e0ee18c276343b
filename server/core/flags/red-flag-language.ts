// Flags an open deal whose buyer lately wrote what usually comes before a loss.
import { defineFlag, isOpen } from './flag-definition';
import { findRecentSignal } from './recent-signal';

export const redFlagLanguage = defineFlag({
  rule: 'red_flag_language',
  version: 1,
  appliesTo: isOpen,
  find: (moment) =>
    findRecentSignal(moment, 'red_flag_language', moment.thresholds.red_flag_language.withinDays, 2),
});
