// Flags a deal in proposal or later in which neither a text speaks of pricing nor a quote exists.
import { hasReachedPhase } from '../checklist/phase-reached';
import type { FactPointer } from '../evidence/fact-pointer';
import { nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { nameOfPhase } from './name-of';
import { canSeeTexts } from './observability';

const isOffer = (fact: FactPointer): boolean => fact.kind === 'quote' && fact.attributes.status !== 'draft';

export const pricingNotMentioned = defineFlag({
  rule: 'pricing_not_mentioned',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const isDue = hasReachedPhase(moment.summary, moment.thresholds.pricing_not_mentioned.fromPhase);
    const mentions = moment.signals.filter((signal) => signal.kind === 'pricing_discussed');
    const quotes = moment.past.filter(isOffer);
    const isSeen = mentions.length + quotes.length > 0;
    const isRaised = isDue && !isSeen && canSeeTexts(moment);
    return {
      isRaised,
      reason: isRaised
        ? 'No text speaks of pricing and no quote was presented.'
        : isSeen
          ? 'Pricing was discussed or a quote was presented.'
          : isDue
            ? 'No source of this workspace delivers texts that can be read for pricing.'
            : 'The deal has not reached the phase this rule starts at.',
      inputs: {
        'texts that speak of pricing': mentions.length,
        quotes: quotes.length,
        phase: nameOfPhase(moment.summary.phase),
      },
      factIds: [...mentions.flatMap((signal) => signal.factIds).slice(-3), ...quotes.map((fact) => fact.id)],
      clearsWhen: 'A quote is presented, or a text that speaks of pricing is imported.',
      changesAt: nextAhead(moment, isOffer),
    };
  },
});
