import { expect, it } from 'vitest';
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
