import { describe, expect, it } from 'vitest';
import { extractSignals } from './extract-signals';
import { MAX_TEXT_LENGTH } from './text/prepare-text';

const PIECES = [
  'a',
  ' ',
  '\n',
  '>',
  '<',
  '<div>',
  '<style>',
  '<!--',
  '&amp;',
  '&',
  '.',
  '. ',
  '?',
  ', ',
  'we ',
  'no ',
  'budget ',
  'budget budget frozen not ',
  'and we, and we ',
  'On ',
  'On x\n',
  'wrote: ',
  'From: a\n',
  '-----',
  '_____\n',
  'June ',
  'the 14th of ',
  '$1,000',
  '1,',
  '1 000 ',
  '9',
  "'",
  'sign by ',
  'Acme had ',
  'A ',
  '[1] a: ',
  'save 20 hours ',
  '\u0130',
  '\uD800',
  '\u0000',
  '😀',
  '\\n',
  'let me know if you ',
  'best regards\n',
];

describe('extractSignals against texts written to hurt it', () => {
  it.each(PIECES)(
    'reads a full-length body of %j',
    (piece) => {
      const text = `We have no budget. ${piece.repeat(Math.ceil(MAX_TEXT_LENGTH / piece.length))}`;
      const read = () =>
        extractSignals({
          text,
          side: 'buyer',
          occurredAt: '2026-05-20T09:00:00.000Z',
          timeZone: 'UTC',
          knownCompetitors: ['a', 'Acme'],
        });
      expect(JSON.stringify(read()).length).toBeLessThan(10_000);
    },
    30_000,
  );

  it('does not look past its limit', () => {
    const text = `${'Hello there. '.repeat(MAX_TEXT_LENGTH / 13 + 1)}\n\nOur budget has been frozen.`;
    expect(
      extractSignals({ text, side: 'buyer', occurredAt: '2026-05-20T09:00:00.000Z', timeZone: 'UTC' }),
    ).toEqual([]);
  });
});
