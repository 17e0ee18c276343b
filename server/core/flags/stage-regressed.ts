// Flags an open deal that stands in an earlier phase than it had reached; a deal it follows does not count as its own past.

import { plainDay } from '../checklist/plain-day';
import { PHASE_LABELS, type Phase } from '../vocabulary/phase';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { nameOfReason } from './name-of';
import { phaseRank } from './phase-rank';

export const stageRegressed = defineFlag({
  rule: 'stage_regressed',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, history, dayOf }): FlagFinding => {
    const moves = history.filter((entry) => entry.field === 'phase');
    const reached = moves.flatMap((entry) => [entry.oldValue, entry.newValue]);
    // Without a history the summary's word is taken, unless it may be a predecessor's.
    const highest: readonly (string | null)[] =
      moves.length > 0 || summary.lineage.length > 0 ? reached : [summary.highestPhase];
    const highestRank = Math.max(phaseRank(summary.phase), ...highest.map(phaseRank));
    const isRaised = phaseRank(summary.phase) < highestRank;
    const back = moves
      .filter(
        (entry) => phaseRank(entry.newValue) >= 0 && phaseRank(entry.newValue) < phaseRank(entry.oldValue),
      )
      .at(-1);
    const top = highest.find((phase) => phaseRank(phase) === highestRank) ?? summary.phase;
    const labelOf = (phase: string) => PHASE_LABELS[phase as Phase] ?? phase;
    return {
      isRaised,
      reason: isRaised
        ? `The deal had reached ${labelOf(top)} and stands in ${labelOf(summary.phase)}${back ? ` since ${plainDay(dayOf(back.at))}` : ''}.`
        : `The deal stands in the highest phase it has reached, ${labelOf(summary.phase)}.`,
      inputs: {
        phase: labelOf(summary.phase),
        'highest phase reached': labelOf(top),
        'moved back on': back ? dayOf(back.at) : null,
        reason: nameOfReason('stage_back', back?.reasonCode ?? null),
      },
      clearsWhen: `The deal reaches ${labelOf(top)} again or is closed.`,
    };
  },
});
