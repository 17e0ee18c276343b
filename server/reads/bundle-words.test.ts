import { expect, it } from 'vitest';
import { bundleWords } from './bundle-words';

const manifest = {
  snapshot: '01a21dbd-b8ef-737b-bdbd-6041525b2588',
  workspace: { name: 'Acme' },
  period: { label: 'Q2 2026' },
  knownAt: '2026-05-12T15:00:00.000Z',
  currency: 'USD',
  root: 'ab'.repeat(32),
  totals: {
    lines: 1200,
    inScope: 234,
    cells: [
      { category: 'commit', state: 'evidenced', total: '2213201.6' },
      { category: 'commit', state: 'gap', total: '1420570.46' },
      { category: 'pipeline', state: 'gap', total: '1' },
    ],
  },
};
const sound = (more: object = {}, of: object = {}) => ({
  ok: true as const,
  kind: 'bundle',
  manifest: { ...manifest, ...more },
  checkpoint: { size: 1062, fingerprint: 'd5d2 f58d' },
  completedSeq: 1061,
  ...of,
});

it('says moments, counts and amounts as people write them, and no id', () => {
  const words = bundleWords(sound());
  expect(words).toEqual([
    'Snapshot of Q2 2026 of Acme, as known on 12 May 2026, 15:00 UTC.',
    '1,200 lines, 234 in the period; the totals were added up again. Commit: evidenced 2,213,201.60 USD, gap 1,420,570.46 USD.',
    'Entry 1,061 of a log of 1,062, signed by the key d5d2 f58d.',
    `Root of the lines: ${'ab'.repeat(32)}.`,
  ]);
});

it('says of a line whose it is and what it was', () => {
  const line = {
    deal: 'id',
    category: 'best_case',
    state: 'gap',
    amount: '1000',
    currency: 'EUR',
    closesOn: '2026-06-30',
  };
  const words = (of: object) => bundleWords(sound({}, { kind: 'line', line, ...of }))[1];
  expect(words({ called: { deal: 'Flow' } })).toBe(
    'Deal “Flow”: Best case, gap, 1,000 EUR, closes 30 June 2026.',
  );
  expect(words({ called: {} })).toMatch(/^Deal id: /);
});

it('says that it was reconstructed, and at which rates', () => {
  expect(
    bundleWords(
      sound({ reconstructed: true, effectiveAt: '2026-04-21T03:59:59.999Z', rateBasis: 'closing' }),
    ),
  ).toEqual(
    expect.arrayContaining([
      'Reconstructed: the state of 21 April 2026, 03:59 UTC, from what was known when it was frozen.',
      'Converted at the market rates of each close date.',
    ]),
  );
});

it('says what a stranger wrote as it stands where it is no moment, day or amount', () => {
  const strange = {
    knownAt: 'then',
    effectiveAt: '2026-99-99T00:00:00Z',
    reconstructed: true,
    rateBasis: 'own',
  };
  const line = { deal: 'd', category: 'hope', state: 'x', amount: null, currency: 7, closesOn: null };
  expect(bundleWords(sound(strange, { kind: 'line', line, called: {} })).join(' ')).toMatch(
    /known on then\. Deal d: hope, x, no amount, closes on no date\. .*state of 2026-99-99, 00:00 UTC/,
  );
});
