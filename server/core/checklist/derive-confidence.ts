// Says how sure the evidence makes us, as a band with its reasons and what would raise it; never a score.
import type { Confidence } from '../evidence/deal-result';
import type { Support } from './item-evidence';

/**
 * Strong: one of strength 3 or more, or two independent ones of 2. Fair: one of 2. Weak: less. Two are independent
 * when they are different records from different people or days. Null without support.
 */
export function deriveConfidence(supports: readonly Support[]): Confidence | null {
  const best = supports.reduce((most, { strength }) => Math.max(most, strength), -1);
  if (best < 0) return null;
  if (best >= 3) {
    return {
      band: 'strong',
      reasons: [best === 4 ? 'The buyer signed it.' : "It is the buyer's own action or document."],
      raisedBy: best === 4 ? 'Nothing is needed.' : 'A record that the buyer signed.',
    };
  }
  if (best === 2) {
    const origins = new Set(supports.filter(({ strength }) => strength === 2).map(({ origin }) => origin));
    return origins.size >= 2
      ? {
          band: 'strong',
          reasons: ['Two independent records in which the buyer took part.'],
          raisedBy: 'A record that the buyer signed.',
        }
      : {
          band: 'fair',
          reasons: ['One record in which the buyer took part.'],
          raisedBy: "A second, independent record from the buyer, or the buyer's own document.",
        };
  }
  return {
    band: 'weak',
    reasons: [best === 1 ? "Only our own side's record." : 'Only what a person said.'],
    raisedBy: 'A record in which the buyer takes part.',
  };
}
