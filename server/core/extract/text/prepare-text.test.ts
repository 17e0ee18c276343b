import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text';
import { prepareText } from './prepare-text';
import { splitSentences } from './split-sentences';

/** Any UTF-16 code units, lone surrogates and control characters among them. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

const sentences = (text: string, isHtml?: boolean) => splitSentences(prepareText(text, isHtml));

describe('prepareText', () => {
  it('turns HTML into lines and leaves out what is not read', () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head><body><p>One &amp; two.</p><!-- no --><script>bad()</script><ul><li>Three</li><li>Four</li></ul></body></html>';
    expect(sentences(html)).toEqual(['One & two.', 'Three', 'Four']);
  });

  it('keeps a sign that only looks like a tag', () => {
    expect(sentences('We need a < b and c > d.')).toEqual(['We need a < b and c > d.']);
    expect(htmlToText('a < b')).toBe('a < b');
  });

  it('drops what follows a tag that never ends', () => {
    expect(htmlToText('Fine.<div onclick="')).toBe('Fine.');
  });

  it('decodes references once, and leaves impossible ones', () => {
    expect(htmlToText('&#8364;5 &euro;5 &amp;lt; &#xD800; &nope;')).toBe('€5 €5 &lt; &#xD800; &nope;');
  });

  it('reads line ends that were escaped by the exporter', () => {
    expect(sentences('Hi Ann,\\n\\nAll good.\\n\\nBest,\\nBo')).toEqual(['Hi Ann,', 'All good.']);
  });

  it('keeps amounts, abbreviations and versions in one sentence', () => {
    expect(sentences('It is $1.5M, e.g. for Acme Inc. and v2.0. Then we stop! Done?')).toEqual([
      'It is $1.5M, e.g. for Acme Inc. and v2.0.',
      'Then we stop!',
      'Done?',
    ]);
  });

  it('splits a transcript by speaker and leaves the names out', () => {
    expect(
      sentences('[2026-05-20T10:00:00] Ann Lee: Good morning.\r\n[2026-05-20T10:00:10] Bo: Hello'),
    ).toEqual(['Good morning.', 'Hello']);
  });

  it('never makes a sentence longer than its limit, and answers for any string', () => {
    fc.assert(
      fc.property(anyUnits(700), fc.boolean(), (text, isHtml) => {
        expect(sentences(text, isHtml).every((sentence) => sentence.length <= 601)).toBe(true);
      }),
    );
  });
});
