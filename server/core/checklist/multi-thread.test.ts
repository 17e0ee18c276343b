import { expect, it } from 'vitest';
import { buildBuyer, buildMail, buildMeeting } from '../evidence/fact-builders';
import { buildSummary } from '../evidence/summary-builder';
import type { Category } from '../vocabulary/category';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const mail = (contactId: string, day: string) =>
  buildMail({ id: `${contactId} ${day}`, occurredAt: `${day}T09:00:00.000Z` }, null, contactId);
const resultOf = (facts: ReturnType<typeof mail>[], category: Category = 'best_case', at = on5May) =>
  itemResultAt('multi_thread', buildSummary({ facts, commitments: { category } }), at);

it('needs two contacts, three in commit', () => {
  const two = [mail('a', '2026-04-01'), mail('b', '2026-04-20')];
  expect(resultOf(two).state).toBe('met');
  expect(resultOf(two, 'commit').state).toBe('missing');
  expect(resultOf([...two, mail('c', '2026-04-21')], 'commit')).toMatchObject({ state: 'met' });
});

it('does not count one contact twice', () => {
  expect(resultOf([mail('a', '2026-04-01'), mail('a', '2026-04-20')]).state).toBe('missing');
});

it('counts everybody who accepted one meeting, nobody who declined it', () => {
  const participants = [buildBuyer('a', null), buildBuyer('b', null), buildBuyer('c', null, false)];
  expect(resultOf([buildMeeting({ id: 'm', participants })]).state).toBe('met');
  expect(resultOf([buildMeeting({ id: 'm', participants })], 'commit').state).toBe('missing');
});

it('is stale when the second contact has been silent for 60 days', () => {
  const facts = [mail('a', '2026-04-01'), mail('b', '2026-04-20')];
  expect(resultOf(facts)).toMatchObject({ freshUntil: '2026-05-31', changesAt: '2026-05-31T22:00:00.000Z' });
  expect(resultOf(facts, 'best_case', '2026-05-31T22:00:00.000Z').state).toBe('stale');
});

it("keeps counting from each contact's latest touch", () => {
  const facts = [mail('a', '2026-04-01'), mail('b', '2026-04-20'), mail('a', '2026-05-02')];
  expect(resultOf(facts).freshUntil).toBe('2026-06-19');
});
