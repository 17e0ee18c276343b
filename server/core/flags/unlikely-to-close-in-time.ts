// Flags an open deal with much less time left than the phases still ahead of it usually take.
import { addDays } from '../calendar/day-arithmetic';
import { plainDay } from '../checklist/plain-day';
import { compareAmounts, multiplyAmount } from '../money/amounts';
import { OPEN_PHASES } from '../vocabulary/phase';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { nameOfPhase } from './name-of';
import { phaseRank } from './phase-rank';

export const unlikelyToCloseInTime = defineFlag({
  rule: 'unlikely_to_close_in_time',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, setting, today, startOf, thresholds }): FlagFinding => {
    const { share, minDeals, fallbackDays } = thresholds.unlikely_to_close_in_time;
    const { closesOn } = summary.commitments;
    const clearsWhen = 'The deal moves on to a later phase, or its close date moves out.';
    // The present phase is left out: nobody knows how much of it is over.
    const phasesAhead = OPEN_PHASES.slice(phaseRank(summary.phase) + 1);
    const usual = phasesAhead.reduce((sum, phase) => {
      const ageing = setting.stageAgeing.find((row) => row.phase === phase);
      return sum + (ageing && ageing.n >= minDeals ? Math.floor(ageing.p75Days) : fallbackDays[phase]);
    }, 0);
    const needed = multiplyAmount(String(usual), share);
    const inputs = {
      'close date': closesOn,
      'phases ahead': phasesAhead.map(nameOfPhase).join(', ') || null,
      'usual days for them': usual,
      'share that must be left': share,
    };
    if (closesOn === null || usual === 0)
      return {
        isRaised: false,
        reason: closesOn === null ? 'The deal has no close date.' : 'No phase lies ahead of the deal.',
        inputs,
        clearsWhen,
      };
    const minDaysLeft = Math.ceil(Number(needed));
    const raisedOn = addDays(closesOn, 1 - minDaysLeft);
    const isRaised = compareAmounts(needed, '0') > 0 && today >= raisedOn;
    return {
      isRaised,
      reason: `The phases ahead usually take ${usual} days; from ${plainDay(raisedOn)} on, less than ${minDaysLeft} are left to the close date ${plainDay(closesOn)}.`,
      inputs,
      clearsWhen,
      changesAt: isRaised ? null : startOf(raisedOn),
    };
  },
});
