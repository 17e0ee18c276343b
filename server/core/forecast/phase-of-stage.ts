// Maps a source's stage to our phase: shipped stages for certain, others as a guess that a person confirms, the rest not at all.
import type { Phase } from '../vocabulary/phase';
import { HUBSPOT_STAGES, type KnownStage, SALESFORCE_STAGES, STAGE_WORDS } from './stage-words';

/** Percent; used where a source gives no probability, and marked so. */
export const PHASE_PROBABILITY: Readonly<Record<Phase, number>> = {
  discovery: 10,
  qualification: 20,
  evaluation: 50,
  proposal: 75,
  negotiation: 90,
  won: 100,
  lost: 0,
  void: 0,
};

/** `phase` null: nobody can tell, ask. `isGuess`: a person has to confirm it before it counts. */
export type StageReading = { phase: Phase | null; probability: number | null; isGuess: boolean };

/** Lower case, without a number in front ("3 - Proposal") and with everything but letters and digits as spaces. */
export function plainStage(stage: string): string {
  return stage
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(stage )?\d{1,3} (?=\S)/, '');
}

function knownStage(name: string, system: 'salesforce' | 'hubspot' | null): KnownStage | null {
  const tables =
    system === 'salesforce'
      ? [SALESFORCE_STAGES]
      : system === 'hubspot'
        ? [HUBSPOT_STAGES]
        : [SALESFORCE_STAGES, HUBSPOT_STAGES];
  for (const table of tables) if (Object.hasOwn(table, name)) return table[name] ?? null;
  return null;
}

/**
 * `system` limits the certain answers to its shipped stages; null takes both. What the source says of the outcome
 * (`isClosed`, `isWon`) is no guess: it decides won and lost, and keeps an open deal from a phase that ends deals.
 */
export function phaseOfStage(
  stage: string,
  system: 'salesforce' | 'hubspot' | null,
  outcome: { isClosed: boolean | null; isWon: boolean | null } = { isClosed: null, isWon: null },
): StageReading {
  const name = plainStage(stage);
  const known = knownStage(name, system);
  const guessed = known?.phase ?? STAGE_WORDS.find(([, words]) => words.test(name))?.[0] ?? null;
  if (outcome.isWon === true) return { phase: 'won', probability: 100, isGuess: false };
  if (outcome.isClosed === true && outcome.isWon === false)
    // A merged duplicate is closed and not won as well, but it never counts as a loss.
    return { phase: guessed === 'void' ? 'void' : 'lost', probability: 0, isGuess: guessed === 'void' };
  const isEnd = guessed === 'won' || guessed === 'lost' || guessed === 'void';
  if (guessed === null || (isEnd && outcome.isClosed === false))
    return { phase: null, probability: null, isGuess: true };
  return {
    phase: guessed,
    probability: known?.probability ?? PHASE_PROBABILITY[guessed],
    isGuess: known === null,
  };
}
