import { expect, it } from 'vitest';
import type { Leaf } from '@/server/audit/leaf';
import { measureWords } from './measure-words';

const said = (measures: Leaf['measures']) =>
  measureWords(
    {
      format: 1,
      workspace: 'w',
      entry: 'e',
      kind: 'any.kind',
      outcome: 'applied',
      actor: { kind: 'worker', id: 'worker' },
      at: '2026-05-05T10:00:00.000Z',
      measures,
    },
    {
      timeZone: 'America/New_York',
      calendar: { kind: 'calendar_months', version: 1, startMonth: 1, yearNamedBy: 'start' },
    },
  );

it('says items, days and counts in words, and leaves digests and keys out', () => {
  expect(
    said({ item: 'pain', until: '2026-05-20', deals: 1200, root: 'ab'.repeat(32), verifier_key: 'a+b+c' }),
  ).toEqual(['Pain stated', 'until 20 May 2026', '1,200 deals']);
});

it("says a period by its name in the workspace's calendar, and by its key where the calendar has no such period", () => {
  expect(said({ period: 'FY2026-Q2' })).toEqual(['Q2 2026']);
  expect(said({ period: 'FY2026-Q9' })).toEqual(['period FY2026-Q9']);
});

it('counts one in the singular', () => {
  expect(said({ deals: 1 })).toEqual(['1 deal']);
  expect(said({ entries: 1 })).toEqual(['1 entry']);
  expect(said({ deals_removed: 1, facts_restored: 2, left_alone: 1 })).toEqual([
    '1 deal removed',
    '2 facts restored',
    '1 left alone',
  ]);
});

it('says of a number that is a place or a version what it is, and does not count it', () => {
  expect(said({ begun: 1060, version: 3, retired: 2, rotation: 1 })).toEqual([
    'begun by entry 1,060',
    'version 3',
    'instead of version 2',
    'key 1',
  ]);
});

it("sums an import's files", () => {
  expect(
    said({
      'file0.object': 'Opportunity',
      'file0.read': 1000,
      'file0.new': 990,
      'file0.changed': 0,
      'file0.unchanged': 8,
      'file0.refused': 2,
      'file1.object': 'not used',
      'file1.read': 4,
      'file1.new': 0,
      vanished: 0,
    }),
  ).toEqual(['2 files', '1,004 rows read', '990 new', '8 unchanged', '2 refused', '0 vanished']);
});

it('says a moment as the day that it is in the workspace', () => {
  expect(said({ as_of: '2026-04-21T03:59:59.999Z' })).toEqual(['as of 20 April 2026']);
});

it('says codes by their labels, else without their underscores', () => {
  expect(said({ field: 'closes_on', category: 'best_case', cause: 'freeze' })).toEqual([
    'field Close date',
    'category Best case',
    'with a snapshot',
  ]);
  expect(said({ disposition: 'follow_up', template: 'ask_buyer@1' })).toEqual([
    'disposition follow up',
    'template ask buyer, version 1',
  ]);
});

it('says nothing of what is empty or not acknowledged, and a yes or no by its name', () => {
  expect(said({ until: '', acknowledged_sources: 0, late: 'yes', approved: 'no' })).toEqual([
    'late',
    'not approved',
  ]);
});
