import { inflateSync } from 'node:zlib';
import { Document, Page, renderToBuffer } from '@react-pdf/renderer';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { reportTable } from './report-table';

/** The text that each page draws: its built-in font writes Latin letters as pairs of hex digits. */
function pageTexts(pdf: Buffer): string[] {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
  return [...streams].flatMap(([, packed = '']) => {
    const drawn = inflated(packed);
    if (!drawn.includes('TJ')) return [];
    const hex = [...drawn.matchAll(/<([0-9a-f]+)>/g)].map(([, digits = '']) => digits).join('');
    return [Buffer.from(hex, 'hex').toString('latin1')];
  });
}

function inflated(packed: string): string {
  const bytes = Buffer.from(packed, 'latin1');
  return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : '';
}

it('says on every page of a long table what its columns are', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Deal ${at}`, String(at)]);
  const table = reportTable(
    [
      { head: 'Largest', width: '70%' },
      { head: 'Amount', width: '30%', isNumber: true },
    ],
    rows,
  );
  const pages = createElement(Page, { size: 'A4', style: { fontSize: 9, padding: 36 } }, table);
  const texts = pageTexts(await renderToBuffer(createElement(Document, null, pages)));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text).toMatch(/^LargestAmount/);
  expect(texts.join('')).toContain('Deal 119');
});
