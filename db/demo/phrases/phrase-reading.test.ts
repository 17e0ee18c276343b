import { describe, expect, it } from 'vitest';
import { extractSignals } from '@/server/core/extract/extract-signals';
import { buildDemoWorld, tellAccounts } from '../account-stories';
import { DEMO_COMPETITORS } from '../company';
import { dayText } from '../day';
import { fillSlots } from '../fill-slots';
import { DEMO_DEFAULTS } from '../generate-demo';
import { accountVocabulary } from '../mail-text';
import { seededRandom } from '../seeded-random';
import { OTHER_LANGUAGE } from './other-language';
import { type Intent, PHRASE_BANK } from './phrase-bank';

const at = Date.UTC(2026, 4, 4, 15);
const deals = [...tellAccounts(buildDemoWorld({ ...DEMO_DEFAULTS, deals: 12 }))]
  .flatMap((story) => story.deals)
  .slice(0, 6);

/** Each phrase in six deals' words, with the day its blank stands for and what was read from it. */
function readings(
  intent: Intent,
): { text: string; day: string; signals: { kind: string; date?: string }[] }[] {
  return PHRASE_BANK[intent].flatMap((phrase, i) =>
    deals.map((deal, k) => {
      const date = Date.UTC(2026, 4, 20 + 3 * k);
      const [author = null] = deal.account.contacts;
      const about = { deal, words: accountVocabulary(deal), author, date, at };
      const text = fillSlots(seededRandom(`${i}/${k}`), phrase, about);
      return { text, day: dayText(date), signals: read(text, ['Tessaline', deal.account.name]) };
    }),
  );
}

function read(text: string, ourNames: string[]): { kind: string; date?: string }[] {
  const result = extractSignals({
    text,
    side: 'buyer',
    occurredAt: new Date(at).toISOString(),
    timeZone: 'America/New_York',
    knownCompetitors: DEMO_COMPETITORS,
    ourNames,
  });
  return Array.isArray(result) ? result.map(({ kind, value }) => ({ kind, date: value.date })) : [];
}

describe('the phrases of the demo, read by the extractors', () => {
  it('yields nothing for negations, questions, hypotheticals and other companies', () => {
    expect(readings('decoy').filter(({ signals }) => signals.length > 0)).toEqual([]);
  });

  it('yields nothing for languages that are not supported', () => {
    expect(OTHER_LANGUAGE.filter((text) => read(text, []).length > 0)).toEqual([]);
  });

  it('reads the day a buyer names in most phrasings, and never another day', () => {
    const all = readings('buyer_date');
    const dates = all.map(({ day, signals }) => ({
      day,
      read: signals.filter(({ kind }) => kind === 'buyer_date'),
    }));
    const right = dates.filter(({ day, read }) => read.some(({ date }) => date === day));
    expect(dates.filter(({ day, read }) => read.some(({ date }) => date !== day))).toEqual([]);
    expect(right.length / all.length).toBeGreaterThan(0.65);
  });

  it('takes no date for a milestone when people only try to meet', () => {
    for (const intent of ['scheduling', 'small_talk'] as const) {
      expect(
        readings(intent).filter(({ signals }) => signals.some(({ kind }) => kind === 'buyer_date')),
      ).toEqual([]);
    }
  });
});
