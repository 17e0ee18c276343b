import { expect, it } from 'vitest';
import { deriveBridge } from './bridge';
import type { ForecastLine } from './forecast-line';

const line = (
  opportunityId: string,
  category: ForecastLine['category'],
  converted: string | null,
): ForecastLine => ({
  opportunityId,
  ownerSeatId: 's1',
  outcome: 'open',
  category,
  dollarState: 'gap',
  closesOn: '2026-05-15',
  amount: converted,
  currency: 'USD',
  converted,
});

it('names each deal whose accepted value differs, and what it adds', () => {
  const crm = [line('a', 'commit', '100.10'), line('b', 'commit', '50'), line('c', 'pipeline', null)];
  const shown = [line('a', 'commit', '120.30'), line('b', 'best_case', '50'), line('c', 'pipeline', '7')];
  const bridge = deriveBridge(crm, shown);
  expect(bridge).toMatchObject({ crm: '150.1', accepted: '27.2', shown: '177.3' });
  expect(bridge.byCategory.commit).toEqual({ crm: '150.1', accepted: '-29.8', shown: '120.3' });
  expect(bridge.deals).toEqual([
    { opportunityId: 'a', category: 'commit', difference: '20.2' },
    { opportunityId: 'b', category: 'best_case', difference: '50' },
    { opportunityId: 'b', category: 'commit', difference: '-50' },
    { opportunityId: 'c', category: 'pipeline', difference: '7' },
  ]);
});

it('is empty where nothing was accepted', () => {
  const lines = [line('a', 'commit', '100')];
  expect(deriveBridge(lines, lines)).toMatchObject({ accepted: '0', deals: [] });
});
