import { expect, it } from 'vitest';
import { bookAddress } from './book-address';

it('opens the deals behind a figure: the frozen ones, or those of the day put together as known now', () => {
  const frozen = { day: '2026-03-31', snapshotId: 's1' };
  expect(bookAddress('FY2026-Q1', frozen, 'closed')).toBe('/snapshots/s1?category=closed#deals');
  expect(bookAddress('FY2026-Q1', frozen)).toBe('/snapshots/s1#deals');
  const built = bookAddress('FY2026-Q1', { ...frozen, snapshotId: null }, 'closed');
  expect(built).toMatch(/^\/forecast\?/);
  for (const part of ['asOf=2026-03-31', 'known=now', 'category=closed']) expect(built).toContain(part);
});
