// Runs one extractor's cases the way bodies really come: said, denied, asked, imagined, quoted, and told of others.
import { describe, expect, it } from 'vitest';
import type { SignalValue } from '../../evidence/signal-pointer';
import type { Side } from '../../vocabulary/fact';
import type { SignalKind } from '../../vocabulary/signal-kind';
import { extractSignals } from '../extract-signals';

export type ExtractorCases = {
  /** Sentences that state it; each is also quoted, asked and imagined, and must then yield nothing. */
  states: readonly string[];
  denies: readonly string[];
  asks: readonly string[];
  imagines: readonly string[];
  elsewhere: readonly string[];
  /** Sentences that only sound like it. */
  ignores?: readonly string[];
  values?: readonly (readonly [string, readonly SignalValue[]])[];
  side?: Side;
};

/** 20 May 2026 is a Wednesday. */
const OCCURRED_AT = '2026-05-20T09:00:00.000Z';
const COMPETITORS = ['Initech', 'Hooli Cloud', 'Box'];

export function valuesOfKind(kind: SignalKind, text: string, side: Side = 'buyer'): SignalValue[] {
  const signals = extractSignals({
    text,
    side,
    occurredAt: OCCURRED_AT,
    timeZone: 'Europe/Berlin',
    knownCompetitors: COMPETITORS,
    ourNames: ['Plumbline', 'Northwind Traders'],
  });
  if ('unsupportedLanguage' in signals) throw new Error('The case is not taken for English.');
  return signals.filter((signal) => signal.kind === kind).map(({ value }) => value);
}

export function describeExtractor(kind: SignalKind, cases: ExtractorCases): void {
  const found = (text: string) => valuesOfKind(kind, text, cases.side);
  const bare = (sentence: string) => sentence.replace(/[.!]$/, '');

  describe(kind, () => {
    it('has at least six phrasings', () => expect(cases.states.length).toBeGreaterThanOrEqual(6));
    it.each(cases.states)('is stated by: %s', (text) => expect(found(text)).not.toEqual([]));
    it.each(cases.states)('is stated among other words and in HTML: %s', (text) => {
      expect(
        found(`<p>Hi Ann,</p><p>Thank you for yesterday.</p><div>${text}</div><p>Best regards,<br>Bo</p>`),
      ).not.toEqual([]);
    });
    it.each(cases.states)('is not stated by asking: %s', (text) => {
      expect(found(`${bare(text)}?`)).toEqual([]);
      expect(found(`I was wondering whether ${bare(text)}.`)).toEqual([]);
    });
    it.each(cases.states)('is not stated by imagining: %s', (text) => {
      expect(found(`If ${bare(text)}, then we will talk.`)).toEqual([]);
    });
    it.each(cases.states)('is not stated by quoting: %s', (text) => {
      expect(found(`Thank you, noted.\n\n> Hi,\n> ${text}\n`)).toEqual([]);
      expect(
        found(`Thank you, noted.\n\nOn Tue, 19 May 2026 at 10:00, Bo <bo@buyer.example>\nwrote:\n\n${text}`),
      ).toEqual([]);
      expect(
        found(`Noted.\n\nFrom: Bo\nSent: Tuesday, 19 May 2026 10:00\nTo: Ann\nSubject: Re: x\n\n${text}`),
      ).toEqual([]);
      expect(found(`Noted.\n\n-----Original Message-----\n${text}`)).toEqual([]);
      expect(
        found(
          `<p>Noted.</p><div class="gmail_quote">On Tuesday Bo wrote:<blockquote>${text}</blockquote></div>`,
        ),
      ).toEqual([]);
    });
    it.each(cases.denies)('is taken back by: %s', (text) => expect(found(text)).toEqual([]));
    it.each(cases.asks)('is not stated by the question: %s', (text) => expect(found(text)).toEqual([]));
    it.each(cases.imagines)('is not stated by the hypothesis: %s', (text) => expect(found(text)).toEqual([]));
    it.each(cases.elsewhere)("is not this deal's: %s", (text) => expect(found(text)).toEqual([]));
    it.each(cases.ignores ?? [])('is not what this says: %s', (text) => expect(found(text)).toEqual([]));
    it.each(cases.values ?? [])('reads the value of: %s', (text, values) =>
      expect(found(text)).toEqual(values),
    );
  });
}
