// The quotes of a deal and the agreement and order that follow from them.
import { DAY_MS, HOUR_MS, startOfDay, workday } from './day';
import type { DealBrief, Quirk } from './deal-brief';
import type { PaperStory, QuoteStory } from './deal-story';
import type { SeededRandom } from './seeded-random';
import { NEGOTIATION_STAGE, PROPOSAL_STAGE } from './stage';

type PaperInput = {
  brief: DealBrief;
  quirk: Quirk | null;
  hasQuote: boolean;
  hasPaper: boolean;
  highestStage: number;
  amount: number | null;
  createdAt: number;
  until: number;
};

/** None before the proposal stage; the last one is the current one. */
export function tellQuotes(random: SeededRandom, input: PaperInput): QuoteStory[] {
  const { brief, amount, until } = input;
  if (amount === null || input.highestStage < PROPOSAL_STAGE) return [];
  const isMismatched = brief.contradiction === 'quote_below_amount' || input.quirk === 'quote_differs';
  if (!input.hasQuote && !isMismatched && random.chance(0.62)) return [];
  const room = Math.max(4 * DAY_MS, (until - input.createdAt) * 0.5);
  const count = Number(random.weighted({ '1': 55, '2': 33, '3': 12 }));
  const quotes: QuoteStory[] = [];
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    const createdAt = startOfDay(workday(until - room * (1 - (i + 0.5) / count))) + 15 * HOUR_MS;
    // Below the amount contradicts, above it is only a gap; without proof of either kind it has expired.
    const isBelow = brief.contradiction === 'quote_below_amount' || random.chance(0.5);
    const factor =
      isLast && !isMismatched
        ? 1
        : isLast
          ? isBelow
            ? 0.8 + random.next() * 0.15
            : 1.04 + random.next() * 0.1
          : 0.85 + random.next() * 0.35;
    const total = factor === 1 ? amount : Math.max(100, Math.round((amount * factor) / 5000) * 5000);
    const hasExpired = isLast && !input.hasQuote && !isMismatched;
    const isWon = brief.outcome === 'won';
    quotes.push({
      number: i,
      status: !isLast
        ? 'Denied'
        : isWon
          ? 'Accepted'
          : brief.outcome === 'lost'
            ? 'Denied'
            : random.chance(0.12)
              ? 'Accepted'
              : 'Presented',
      isSynced: isLast && (isMismatched ? random.chance(0.45) : random.chance(0.86)),
      total,
      tax: random.chance(0.5) ? Math.round(total * 0.07) : 0,
      shipping: random.chance(0.08) ? 12_500 : 0,
      discountPercent: random.pick([0, 0, 5, 8, 10, 12, 15]),
      createdAt: Math.min(createdAt, until - DAY_MS),
      expiresOn: hasExpired
        ? startOfDay(Math.max(createdAt + 5 * DAY_MS, until - random.int(4, 30) * DAY_MS))
        : startOfDay(
            Math.max(createdAt + 45 * DAY_MS, Math.max(brief.closesOn, until) + random.int(4, 35) * DAY_MS),
          ),
    });
  }
  return quotes;
}

/** The new agreement: a draft or in approval while open, signed (nearly always) once won. */
export function tellPaper(
  random: SeededRandom,
  input: PaperInput,
  closedAt: number | null,
): PaperStory | null {
  const { brief, until } = input;
  const startsOn = startOfDay(workday(brief.closesOn + random.int(1, 20) * DAY_MS));
  const terms = { startsOn, endsOn: startsOn + 365 * random.pick([1, 1, 1, 2, 3]) * DAY_MS - DAY_MS };
  if (brief.outcome === 'won' && closedAt !== null) {
    const day = startOfDay(closedAt);
    const isSigned = random.chance(0.92);
    const isLateSignature = random.chance(0.03);
    const hasOrder = random.chance(0.86);
    const signedOn = isLateSignature
      ? workday(day + 6 * DAY_MS)
      : day - random.pick([0, 0, 0, 1, 2]) * DAY_MS;
    const differs = random.chance(0.05);
    return {
      ...terms,
      contractStatus: isSigned ? 'Activated' : 'In Approval Process',
      createdAt: closedAt - random.int(4, 26) * DAY_MS,
      customerSignedOn: isSigned ? Math.min(signedOn, startOfDay(until)) : null,
      companySignedOn: isSigned ? day : null,
      order:
        hasOrder && input.amount !== null
          ? {
              status: random.chance(0.94) ? 'Activated' : 'Draft',
              total: differs ? Math.round((input.amount * 0.93) / 100) * 100 : input.amount,
              createdAt: Math.min(closedAt + random.int(0, 2) * DAY_MS, until),
              purchaseOrder: random.chance(0.7) ? `PO-${random.int(100_000, 989_999)}` : null,
            }
          : null,
    };
  }
  if (
    brief.outcome === 'open' &&
    input.highestStage >= NEGOTIATION_STAGE &&
    random.chance(input.hasPaper ? 0.75 : 0.2)
  ) {
    return {
      ...terms,
      contractStatus: input.hasPaper && random.chance(0.7) ? 'In Approval Process' : 'Draft',
      createdAt: until - random.int(2, 18) * DAY_MS,
      customerSignedOn: null,
      companySignedOn: null,
      order: null,
    };
  }
  return null;
}
