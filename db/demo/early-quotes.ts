// Moves a deal's last quote to before its quarter's first call, where its proof stood by then; the earlier ones come before it.
import { DAY_MS, startOfDay } from './day';
import type { DealBrief } from './deal-brief';
import type { QuoteStory } from './deal-story';
import type { EarlyProof } from './early-proof';
import type { SeededRandom } from './seeded-random';

type Input = {
  early: EarlyProof | null;
  brief: DealBrief;
  amount: number | null;
  createdAt: number;
  until: number;
};

export function tellEarlyQuotes(
  random: SeededRandom,
  { early, brief, amount, createdAt, until }: Input,
  quotes: readonly QuoteStory[],
): QuoteStory[] {
  const isBelow = early?.kind === 'doubted' && brief.contradiction === 'quote_below_amount';
  if (!early || amount === null || (early.kind !== 'whole' && !isBelow)) return [...quotes];
  const quotedAt = startOfDay(early.calledAt - random.int(5, 12) * DAY_MS) + 15 * 3_600_000;
  const last = quotes.at(-1) ?? {
    number: 0,
    status: 'Accepted',
    isSynced: true,
    total: amount,
    tax: 0,
    shipping: 0,
    discountPercent: 5,
    createdAt: quotedAt,
    expiresOn: startOfDay(until + 20 * DAY_MS),
  };
  const earlier = quotes.slice(0, -1).map((quote, i, all) => ({
    ...quote,
    createdAt: Math.max(
      createdAt + (i + 1) * 3_600_000,
      Math.min(quote.createdAt, quotedAt - (all.length - i) * 4 * DAY_MS),
    ),
  }));
  return [
    ...earlier,
    {
      ...last,
      total: isBelow ? last.total : amount,
      // Nobody takes a quote back when its deal is lost: it expires.
      status: brief.outcome === 'won' ? 'Accepted' : 'Presented',
      createdAt: Math.max(quotedAt, createdAt + 12 * 3_600_000),
      expiresOn: Math.max(last.expiresOn, startOfDay(early.calledAt + 30 * DAY_MS)),
    },
  ];
}
