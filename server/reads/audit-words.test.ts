import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/server/audit/leaf';
import { actorWords, kindWords, measureWords, reasonCodeWords } from './audit-words';

const leaf: Leaf = {
  format: 1,
  workspace: 'w',
  entry: 'e',
  kind: 'item.say_not_yet_knowable',
  outcome: 'applied',
  actor: { kind: 'person', id: 'seat-1', role: 'rep' },
  at: '2026-05-05T10:00:00.000Z',
};

describe('the log in words', () => {
  it('names moves and what is recorded besides them', () => {
    expect(kindWords('draft.decline')).toBe('Declined a draft');
    expect(kindWords('evaluation.run')).toBe('Evaluated deals');
  });

  it('shows a kind it does not know as it is', () => {
    expect(kindWords('future.kind')).toBe('future.kind');
  });

  it('reads a code in the family of its kind', () => {
    expect(reasonCodeWords('draft.decline', 'duplicate')).toBe('Duplicate');
    expect(reasonCodeWords('decision.undo', 'premature')).toBe('Too early');
    expect(reasonCodeWords('commitment.change', 'legal_redlines')).toBe('Legal redlines');
    expect(reasonCodeWords('draft.decline', 'unheard_of')).toBe('unheard_of');
  });

  it('puts the role where the name is withheld', () => {
    expect(actorWords(leaf.actor, null)).toBe('Rep');
    expect(actorWords(leaf.actor, 'Ada')).toBe('Ada');
    expect(actorWords({ kind: 'agent', id: 'drafter' }, null)).toBe('Agent drafter');
  });

  it('says measures in words and leaves digests out', () => {
    const measures = { item: 'pain', until: '2026-05-20', deals: 12, root: 'ab'.repeat(32) };
    expect(measureWords({ ...leaf, measures })).toEqual(['Pain stated', 'until 20 May 2026', '12 deals']);
  });

  it('says why deals were evaluated', () => {
    expect(measureWords({ ...leaf, outcome: 'recorded', code: 'clock', measures: { changed: 3 } })).toEqual([
      'time passed',
      '3 changed',
    ]);
    expect(
      measureWords({ ...leaf, outcome: 'recorded', code: 'import.publish', measures: { deals: 1 } }),
    ).toEqual(['after “Published an import”', '1 deal']);
  });
});
