import { expect, it } from 'vitest';
import { buildQuote } from '../evidence/fact-builders';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import { ITEM_KEYS } from '../vocabulary/item';
import { evaluateChecklist } from './evaluate-checklist';
import { SHIPPED_TEMPLATES } from './shipped-templates';

const clocks = { effectiveAt: '2026-05-05T10:00:00.000Z', knownAt: '2026-05-05T10:00:00.000Z' };

it('evaluates a deal without any evidence as a gap', () => {
  const result = evaluateChecklist(buildSummary(), buildSetting(), clocks);
  expect(result.template.key).toBe('standard');
  expect(result.dollarState).toBe('gap');
  expect(result.blocking).toEqual({ total: 5, met: 0, observable: 5, gaps: 5 });
});

it('holds every item key in some template', () => {
  const keys = new Set(Object.values(SHIPPED_TEMPLATES).flatMap(({ items }) => items.map(({ key }) => key)));
  expect([...keys].sort()).toEqual([...ITEM_KEYS].sort());
});

it('calls nothing missing that no source could have shown', () => {
  const result = evaluateChecklist(buildSummary(), buildSetting({ observed: [] }), clocks);
  const applying = result.items.filter(({ applies }) => applies);
  expect(new Set(applying.map(({ state }) => state))).toEqual(new Set(['not_observable']));
  expect(result.blocking).toEqual({ total: 5, met: 0, observable: 0, gaps: 5 });
  expect(result.dollarState).toBe('gap');
});

it('counts a source only from when it first delivered, as known then', () => {
  const observed = buildSetting().observed.map((kind) => ({
    ...kind,
    firstReceivedAt: '2026-05-06T00:00:00.000Z',
  }));
  const stateAt = (knownAt: string) =>
    evaluateChecklist(buildSummary(), buildSetting({ observed }), { ...clocks, knownAt }).items[0]?.state;
  expect(stateAt('2026-05-05T23:59:59.999Z')).toBe('not_observable');
  expect(stateAt('2026-05-06T00:00:00.000Z')).toBe('missing');
});

it.each([
  ['an amount', { amount: 'NaN', status: 'presented' }],
  ['an expiry', { amount: '50000', status: 'presented', expiresOn: '2026-02-30' }],
])('lets no unreadable value stop the evaluation: %s', (_name, attributes) => {
  const facts = [buildQuote({ id: 'q', attributes })];
  expect(() => evaluateChecklist(buildSummary({ facts }), buildSetting(), clocks)).not.toThrow();
});

it("uses a workspace's own template where it is given one", () => {
  const own = { ...SHIPPED_TEMPLATES, standard: { ...SHIPPED_TEMPLATES.standard, version: 2, items: [] } };
  const result = evaluateChecklist(buildSummary(), buildSetting(), clocks, own);
  expect(result.template).toMatchObject({ key: 'standard', version: 2 });
  expect(result.items).toEqual([]);
});
