import { describe, expect, it } from 'vitest';
import { buildContract } from '../evidence/fact-builders';
import type { FactAttributes } from '../evidence/fact-pointer';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import type { ItemKey } from '../vocabulary/item';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const resultOf = (key: ItemKey, attributes: FactAttributes, at = on5May) =>
  itemResultAt(key, buildSummary({ facts: [buildContract({ id: 'c', strength: 1, attributes })] }), at);

it.each([
  ['a contract with an end date', { endsOn: '2026-08-31' }, 'met'],
  ['a contract that has ended', { endsOn: '2026-03-31' }, 'met'],
  ['a contract without an end date', {}, 'missing'],
  ['a voided contract', { endsOn: '2026-08-31', status: 'void' }, 'missing'],
])('the contract end is known from %s: %s', (_name, attributes, state) => {
  expect(resultOf('contract_end_known', attributes).state).toBe(state);
});

describe('the notice date', () => {
  it('is ahead through its day and stale after it', () => {
    expect(resultOf('notice_date_ahead', { noticeOn: '2026-05-31' })).toMatchObject({
      state: 'met',
      changesAt: '2026-05-31T22:00:00.000Z',
    });
    expect(resultOf('notice_date_ahead', { noticeOn: '2026-05-31' }, '2026-05-31T22:00:00.000Z').state).toBe(
      'stale',
    );
  });
  it('is missing where the contract names none', () => {
    expect(resultOf('notice_date_ahead', { endsOn: '2026-08-31' }).state).toBe('missing');
  });
  it('is not observable where no source delivers contracts', () => {
    const setting = buildSetting({ observed: [] });
    expect(itemResultAt('notice_date_ahead', buildSummary(), on5May, setting).state).toBe('not_observable');
  });
});
