import { describe, expect, it } from 'vitest';
import { extractSignals } from '@/server/core/extract/extract-signals';
import type { SignalKind } from '@/server/core/vocabulary/signal-kind';
import { buildDemoWorld, tellAccounts } from '../account-stories';
import { DEMO_COMPETITORS } from '../company';
import { dayText } from '../day';
import { fillSlots } from '../fill-slots';
import { DEMO_DEFAULTS } from '../generate-demo';
import { accountVocabulary } from '../mail-text';
import { seededRandom } from '../seeded-random';
import { OTHER_LANGUAGE } from './other-language';
import { type Intent, PHRASE_BANK } from './phrase-bank';

/** The signal that each intent states, and the share of its phrases, in percent, that the extractors read at least. */
const FLOORS: readonly (readonly [Intent, SignalKind, number])[] = [
  ['pain', 'pain', 86],
  ['metrics', 'outcome_quantified', 75],
  // Most of these are questions, which state nothing.
  ['pricing', 'pricing_discussed', 43],
  ['budget_confirmed', 'budget_confirmed', 78],
  ['budget_problem', 'budget_problem', 85],
  ['competitor', 'competitor_named', 75],
  ['legal', 'legal_review', 81],
  ['security', 'security_review', 78],
  ['procurement', 'procurement_step', 88],
  ['delay', 'delay', 91],
  ['champion_left', 'champion_left', 78],
  ['champion_action', 'champion_action', 88],
  ['next_step', 'next_step_agreed', 81],
  ['decision_process', 'decision_process', 88],
  ['decision_criteria', 'decision_criteria', 85],
  ['buyer_date', 'buyer_date', 91],
  ['action_plan', 'action_plan', 95],
  ['signatory', 'signatory_named', 81],
  ['economic_buyer', 'economic_buyer_named', 91],
  ['red_flag', 'red_flag_language', 78],
  ['scope_change', 'scope_change', 78],
];

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

  it.each(FLOORS)('reads most phrasings of %s', (intent, kind, floor) => {
    const all = readings(intent);
    const read = all.filter(({ signals }) => signals.some((signal) => signal.kind === kind));
    expect((100 * read.length) / all.length).toBeGreaterThanOrEqual(floor);
  });

  it('never takes lost money for a confirmed budget', () => {
    expect(
      readings('budget_problem').filter(({ signals }) =>
        signals.some(({ kind }) => kind === 'budget_confirmed'),
      ),
    ).toEqual([]);
  });

  it('reads the day a buyer names in most phrasings, and never another day', () => {
    const all = readings('buyer_date');
    const dates = all.map(({ day, signals }) => ({
      day,
      read: signals.filter(({ kind }) => kind === 'buyer_date'),
    }));
    const right = dates.filter(({ day, read }) => read.some(({ date }) => date === day));
    expect(dates.filter(({ day, read }) => read.some(({ date }) => date !== day))).toEqual([]);
    expect(right.length / all.length).toBeGreaterThan(0.91);
  });

  it('takes no date for a milestone when people only try to meet', () => {
    for (const intent of ['scheduling', 'small_talk'] as const) {
      expect(
        readings(intent).filter(({ signals }) => signals.some(({ kind }) => kind === 'buyer_date')),
      ).toEqual([]);
    }
  });
});
