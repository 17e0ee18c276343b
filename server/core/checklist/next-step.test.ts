import { describe, expect, it } from 'vitest';
import { buildBuyer, buildMeeting, buildTask } from '../evidence/fact-builders';
import { buildSetting, EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import type { Category } from '../vocabulary/category';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const ahead = { occurredAt: '2026-05-12T09:00:00.000Z', recordedAt: '2026-05-01T09:00:00.000Z' };
const task = buildTask({ id: 'task', attributes: { status: 'open', dueOn: '2026-05-12' } });
const accepted = buildMeeting({ id: 'accepted', ...ahead });
const planned = buildMeeting({
  id: 'planned',
  ...ahead,
  strength: 1,
  participants: [buildBuyer('c', null, null)],
});
const resultOf = (category: Category, facts: ReturnType<typeof buildTask>[], at = on5May) =>
  itemResultAt('next_step', buildSummary({ commitments: { category }, facts }), at);

it.each([
  ['commit', 'a meeting ahead that a buyer accepted', accepted, 'met'],
  ['commit', 'a meeting ahead that nobody accepted', planned, 'missing'],
  ['commit', 'an open dated task', task, 'missing'],
  ['most_likely', 'an open dated task', task, 'met'],
  ['best_case', 'an open dated task', task, 'met'],
  ['pipeline', 'a meeting ahead that nobody accepted', planned, 'met'],
  ['pipeline', 'a meeting ahead that a buyer accepted', accepted, 'met'],
  ['pipeline', 'a cancelled meeting', { ...accepted, isCancelled: true }, 'missing'],
  [
    'pipeline',
    'a task that is done',
    { ...task, attributes: { status: 'done', dueOn: '2026-05-12' } },
    'missing',
  ],
  ['pipeline', 'a task without a date', { ...task, attributes: { status: 'open' } }, 'missing'],
] as const)('in %s, %s: %s', (category, _name, fact, state) => {
  expect(resultOf(category, [fact]).state).toBe(state);
});

describe('passing', () => {
  it('a meeting counts until it starts', () => {
    expect(resultOf('commit', [accepted]).changesAt).toBe('2026-05-12T09:00:00.000Z');
    expect(resultOf('commit', [accepted], '2026-05-12T08:59:59.999Z').state).toBe('met');
    expect(resultOf('commit', [accepted], '2026-05-12T09:00:00.000Z').state).toBe('stale');
  });
  it('a task counts through its day', () => {
    expect(resultOf('pipeline', [task]).changesAt).toBe('2026-05-12T22:00:00.000Z');
    expect(resultOf('pipeline', [task], '2026-05-12T22:00:00.000Z').state).toBe('stale');
  });
});

it('takes no typed next step for evidence', () => {
  const summary = buildSummary({ commitments: { nextStep: 'Call them', nextStepOn: '2026-05-12' } });
  expect(itemResultAt('next_step', summary, on5May).state).toBe('missing');
});

it('is observable below commit where tasks are delivered, in commit only where acceptance is', () => {
  const observed = EVERYTHING_OBSERVED.filter(({ kind }) => kind === 'task');
  const setting = buildSetting({ observed });
  const stateIn = (category: Category) =>
    itemResultAt('next_step', buildSummary({ commitments: { category } }), on5May, setting).state;
  expect(stateIn('pipeline')).toBe('missing');
  expect(stateIn('commit')).toBe('not_observable');
});
