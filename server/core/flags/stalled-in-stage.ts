// Flags an open deal that stays in its stage longer than three of four won deals did; with few of those, than a fixed limit.
import { addDays } from '../calendar/day-arithmetic';
import { plainDay } from '../checklist/plain-day';
import { PHASE_LABELS } from '../vocabulary/phase';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

export const stalledInStage = defineFlag({
  rule: 'stalled_in_stage',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, setting, now, today, dayOf, startOf, thresholds }): FlagFinding => {
    const { fallbackDays, minDeals } = thresholds.stalled_in_stage;
    const clearsWhen = 'The deal moves to another stage or is closed.';
    const ageing = setting.stageAgeing.find((row) => row.phase === summary.phase);
    const isMeasured = ageing !== undefined && ageing.n >= minDeals;
    const limitDays = isMeasured ? Math.floor(ageing.p75Days) : fallbackDays;
    const inputs = {
      phase: PHASE_LABELS[summary.phase],
      'limit in days': limitDays,
      'limit rests on': isMeasured ? `75th percentile of ${ageing.n} won deals` : 'the fixed limit',
      'won deals measured': ageing?.n ?? 0,
    };
    if (summary.stageEnteredAt === null || Date.parse(summary.stageEnteredAt) > now)
      return {
        isRaised: false,
        reason: 'No history says when this stage was entered.',
        inputs: { ...inputs, 'in the stage since': null },
        clearsWhen,
      };
    const enteredOn = dayOf(summary.stageEnteredAt);
    const raisedOn = addDays(enteredOn, limitDays + 1);
    const isRaised = today >= raisedOn;
    return {
      isRaised,
      reason: `The deal is in its stage since ${plainDay(enteredOn)}; ${limitDays} days ${isRaised ? 'were' : 'are'} over on ${plainDay(raisedOn)}, measured by ${inputs['limit rests on']}.`,
      inputs: { ...inputs, 'in the stage since': enteredOn },
      clearsWhen,
      changesAt: isRaised ? null : startOf(raisedOn),
    };
  },
});
