import { expect, it } from 'vitest';
import { readsLikeRecord } from './reads-like-record';

it.each([
  [['006A', 'Roof', '0', '100.25', '2026-06-30'], true],
  [['30/06/2026', 'Roof', '$1,200.00'], true],
  [['Deal', 'Stage', 'Close date'], false],
  [['Deal', '2025', '2026'], false],
  [['Pipeline as of', '2026-06-30'], false],
])('says of %j: %j', (line, is) => expect(readsLikeRecord(line)).toBe(is));
