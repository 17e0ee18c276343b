// Reads a source's stage and category names: what is certain, and what is only a guess for a person to confirm.
import { readCategory } from '@/server/core/forecast/category-of-source';
import { phaseOfStage } from '@/server/core/forecast/phase-of-stage';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { PHASE_LABELS, PHASES, type Phase } from '@/server/core/vocabulary/phase';

const folded = (name: string) => name.trim().toLowerCase();

/** Certain: our own words, and the stages that Salesforce and HubSpot ship with. */
export function knownPhase(stage: string): Phase | undefined {
  const name = folded(stage);
  const ours = PHASES.find((phase) => phase === name || folded(PHASE_LABELS[phase]) === name);
  if (ours) return ours;
  const reading = phaseOfStage(stage, null);
  return reading.isGuess ? undefined : (reading.phase ?? undefined);
}

export function knownCategory(name: string): Category | undefined {
  const ours = CATEGORIES.find(
    (category) => category === folded(name) || folded(CATEGORY_LABELS[category]) === folded(name),
  );
  return ours ?? readCategory(name) ?? undefined;
}

/** A guess for a person to confirm; never used by itself. `probability` is percent. */
export function guessPhase(stage: string, probability: number | null): Phase {
  const reading = phaseOfStage(stage, null);
  if (reading.phase) return reading.phase;
  if (probability === null || probability < 15) return 'discovery';
  if (probability < 35) return 'qualification';
  if (probability < 65) return 'evaluation';
  return probability < 85 ? 'proposal' : 'negotiation';
}

export function guessCategory(name: string): Category {
  const text = folded(name);
  if (/omit|exclud|lost|\b(?:not?|un|non)[ -]?forecast|don.?t forecast/.test(text)) return 'omitted';
  if (/clos|won/.test(text)) return 'closed';
  if (/likely|probable/.test(text)) return 'most_likely';
  if (/best|upside|stretch/.test(text)) return 'best_case';
  return /commit|forecast|strong/.test(text) ? 'commit' : 'pipeline';
}
