// Reads a deal's phase and outcome: what the source marks as closed and won decides, the stage's name only the rest.
import type { Outcome, Phase } from '@/server/core/vocabulary/phase';
import { OPEN_PHASES, PHASES } from '@/server/core/vocabulary/phase';
import { knownPhase } from '../mapping/known-names';
import { saidFor } from '../mapping/said-for';
import type { ImportSetting } from './import-context';

/** Undefined: nobody has said what this stage means; the import asks before it gets here. */
export function phaseOfName(setting: ImportSetting, stage: string): Phase | undefined {
  return saidFor(setting.mapping.stages, stage) ?? knownPhase(stage) ?? setting.settledStages.get(stage);
}

export function readPhase(
  setting: ImportSetting,
  stage: string | null,
  isClosed: boolean | null,
  isWon: boolean | null,
): Phase | undefined {
  const named = stage === null ? undefined : phaseOfName(setting, stage);
  if (isWon === true) return 'won';
  if (isClosed === true)
    return named === 'void' ? 'void' : isWon === null && named === 'won' ? 'won' : 'lost';
  if (isClosed === false && named !== undefined && outcomeOf(named) !== 'open') return 'negotiation';
  return named;
}

export function outcomeOf(phase: Phase): Outcome {
  return phase === 'won' || phase === 'lost' || phase === 'void' ? phase : 'open';
}

/** The higher of two open phases; the ends of a deal are none. */
export function higherOpenPhase(a: Phase, b: Phase): Phase {
  return rank(b) > rank(a) ? b : a;
}

function rank(phase: Phase): number {
  return PHASES.indexOf(phase) < OPEN_PHASES.length ? PHASES.indexOf(phase) : -1;
}

/** Where no history says which phases a closed deal passed: a won one passed them all, a lost one surely the first. */
export function leastHighestPhase(phase: Phase): Phase {
  if (phase === 'won') return 'negotiation';
  return phase === 'lost' || phase === 'void' ? 'discovery' : phase;
}
