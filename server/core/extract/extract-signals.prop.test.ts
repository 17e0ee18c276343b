import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNAL_KINDS } from '../vocabulary/signal-kind';
import { extractSignals } from './extract-signals';

/** Any UTF-16 code units, lone surrogates and control characters among them. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

const SENTENCES = [
  'We are struggling with manual reporting and our biggest pain is the close.',
  'It saves us 20 hours a week and is worth about $200k a year.',
  'Your quote of $45,000 came in, the price per seat is fine.',
  'The budget has been approved by finance.',
  'Our budget has been frozen since April.',
  'We are comparing you with Hooli Cloud and Initech.',
  'Legal is reviewing the contract and sent redlines.',
  'The security questionnaire is attached.',
  'Procurement is reviewing the terms, the purchase order follows.',
  'The signature slipped to July 15.',
  'Maria has left the company.',
  'I presented your proposal to our CFO.',
  'The workshop is scheduled for June 3.',
  'The board approves anything above that.',
  'Our decision criteria are security and price.',
  'We plan to sign by 2026-06-12, before the end of the month.',
  'I updated the mutual action plan.',
  'The signatory is Maria Lopez.',
  'Maria owns the budget.',
  'We had a layoff last week.',
  'The scope has changed.',
  'Is there anything else?',
  'If we had budget, we would sign.',
  'Thanks a lot for the good talk.',
];
const body = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
    fc.lorem({ mode: 'sentences', maxCount: 1 }),
    anyUnits(40),
  ),
  {
    maxLength: 12,
  },
);
const joined = fc
  .tuple(body, fc.constantFrom(' ', '\n', '\n\n', '<br>'))
  .map(([parts, by]) => parts.join(by));
const extract = (text: string) =>
  extractSignals({
    text,
    side: 'buyer',
    occurredAt: '2026-05-20T09:00:00.000Z',
    timeZone: 'America/St_Johns',
    knownCompetitors: ['Initech', 'Hooli Cloud'],
    ourNames: ['Plumbline'],
  });

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

describe('extractSignals', () => {
  it('finds every kind in the sentences used here, so that the properties below say something', () => {
    const signals = extract(SENTENCES.join('\n'));
    expect('unsupportedLanguage' in signals ? [] : [...new Set(signals.map(({ kind }) => kind))]).toEqual([
      ...SIGNAL_KINDS,
    ]);
  });

  it('never lets three words in a row of the text out', () => {
    fc.assert(
      fc.property(joined, (text) => {
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        const out = strings(extract(text)).map((each) => each.toLowerCase());
        for (let at = 0; at + 3 <= words.length; at += 1) {
          const run = words.slice(at, at + 3);
          for (const by of [' ', '_', '-']) {
            expect(out.some((each) => each.includes(run.join(by)))).toBe(false);
          }
        }
      }),
    );
  });

  it('lets out only dates, amounts, currency codes and names known before', () => {
    fc.assert(
      fc.property(joined, (text) => {
        const signals = extract(text);
        if ('unsupportedLanguage' in signals) return;
        for (const { value } of signals) {
          expect(value.date ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(value.amount ?? '1').toMatch(/^\d{1,30}(\.\d{1,2})?$/);
          expect(value.currency ?? 'USD').toMatch(/^[A-Z]{3}$/);
          expect(['Initech', 'Hooli Cloud']).toContain(value.term ?? 'Initech');
          expect(
            Object.keys(value).every((key) => ['date', 'amount', 'currency', 'term'].includes(key)),
          ).toBe(true);
        }
      }),
    );
  });

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(joined, (text) => {
        expect(JSON.stringify(extract(text))).toBe(JSON.stringify(extract(text)));
      }),
    );
  });

  it('yields nothing from a text that is quoted as a whole', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('> ', '>> ', '>', '| '), (parts, mark) => {
        const text = parts
          .flatMap((part) => part.split(/[\r\n\u2028\u2029]/))
          .map((line) => `${mark}${line}`)
          .join('\n');
        expect(
          extractSignals({
            text,
            isHtml: false,
            side: 'buyer',
            occurredAt: '2026-05-20T09:00:00.000Z',
            timeZone: 'UTC',
          }),
        ).toEqual([]);
      }),
    );
  });
});
