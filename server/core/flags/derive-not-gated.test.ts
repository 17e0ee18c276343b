import { describe, expect, it } from 'vitest';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import { deriveNotGated } from './derive-not-gated';

const at = { at: '2026-05-01T08:00:00.000Z', recordedAt: '2026-05-02T08:00:00.000Z' };
const setting = buildSetting();

describe('a change that the source made', () => {
  it('is marked with the fields that the phase it entered asks for', () => {
    const change = { field: 'phase', oldValue: 'qualification', newValue: 'proposal', ...at };
    const [marked] = deriveNotGated(buildSummary(), setting, [change]);
    expect(marked?.unmet).toEqual(expect.arrayContaining(['primary_contact', 'next_step', 'lines_or_quote']));
    expect(marked?.unmet).not.toContain('amount');
  });

  it('is marked with the blocking items that commit lacks', () => {
    const change = { field: 'category', oldValue: 'best_case', newValue: 'commit', ...at };
    const [marked] = deriveNotGated(buildSummary(), setting, [change]);
    expect(marked?.unmet).toContain('next_step');
  });

  it('is not marked where it goes back, lowers the category or changes something that no gate guards', () => {
    const changes = [
      { field: 'phase', oldValue: 'proposal', newValue: 'qualification', ...at },
      { field: 'category', oldValue: 'commit', newValue: 'best_case', ...at },
      { field: 'amount', oldValue: '1', newValue: '2', ...at },
    ];
    expect(deriveNotGated(buildSummary(), setting, changes)).toEqual([]);
  });
});
