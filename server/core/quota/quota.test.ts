import { expect, it } from 'vitest';
import { derivePipelineCoverage } from './pipeline-coverage';
import { type QuotaVersion, quotasInForce } from './quota-row';

const version = (number: number, amount: string | null, effectiveFrom: string): QuotaVersion => ({
  id: 'a',
  version: number,
  nodeKind: 'team',
  nodeId: 'n',
  periodKey: 'FY2026-Q2',
  amount,
  currency: 'USD',
  effectiveFrom,
});

it('counts the newest version that is in effect on the day', () => {
  const versions = [version(1, '100', '2026-04-01'), version(2, '120', '2026-06-01')];
  expect(quotasInForce(versions, '2026-05-13')).toEqual([versions[0]]);
  expect(quotasInForce(versions, '2026-06-01')).toEqual([versions[1]]);
  expect(quotasInForce(versions, '2026-03-31')).toEqual([]);
  expect(quotasInForce([...versions, version(3, null, '2026-06-02')], '2026-06-30')).toEqual([]);
});

it('divides what is open by what is left of the quota', () => {
  const why = { whyNoQuota: 'Nobody set one.' };
  const of = (open: string, closed: string, quota: string | null) =>
    derivePipelineCoverage({ open, closed, quota, ...why });
  expect(of('300', '20', '120')).toEqual({ coverage: '3', left: '100', whyNull: null });
  expect(of('325.55', '0', '100')).toEqual({ coverage: '3.26', left: '100', whyNull: null });
  expect(of('300', '-50', '100')).toMatchObject({ left: '150', coverage: '2' });
});

it('is empty, with the reason, without a quota and once it is met', () => {
  const why = { whyNoQuota: 'Nobody set one.' };
  expect(derivePipelineCoverage({ open: '1', closed: '1', quota: null, ...why })).toEqual({
    coverage: null,
    left: null,
    whyNull: 'Nobody set one.',
  });
  expect(derivePipelineCoverage({ open: '1', closed: '100', quota: '100', ...why })).toMatchObject({
    coverage: null,
    left: '0',
  });
});
