// What a waiver changes, and that it never makes a deal evidenced.
import { describe, expect, it } from 'vitest';
import type { AskedItem } from '../checklist/derive-dollar-state';
import { waivedDifference } from './waived-difference';

const NOW = '2026-05-13T10:00:00.000Z';
const item = (key: AskedItem['key'], state: AskedItem['state']): AskedItem => ({
  key,
  state,
  isBlocking: true,
  applies: true,
});
const deal = {
  outcome: 'open' as const,
  commitments: { category: 'commit' as const, closesOn: '2026-06-15' },
};
const differ = (items: AskedItem[], key: AskedItem['key'] = 'proposal') =>
  waivedDifference(key, items, deal, { timeZone: 'UTC' }, { effectiveAt: NOW, knownAt: NOW });

describe('waivedDifference', () => {
  it('turns the last gap into waived dollars', () => {
    expect(differ([item('proposal', 'missing'), item('next_step', 'met')])).toMatchObject({
      item: { from: 'missing', to: 'waived' },
      dollars: { from: 'gap', to: 'waived' },
    });
  });

  it('leaves the dollars a gap while another item is open, and contradicted while one is contradicted', () => {
    expect(differ([item('proposal', 'missing'), item('next_step', 'stale')])?.dollars.to).toBe('gap');
    expect(differ([item('proposal', 'missing'), item('next_step', 'contradicted')])?.dollars).toMatchObject({
      from: 'contradicted',
      to: 'contradicted',
    });
  });

  it('knows nothing of an item that the deal is not asked for', () => {
    expect(differ([item('next_step', 'met')])).toBeNull();
  });
});
