import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/server/audit/leaf';
import { actorWords, causeWords, kindWords, reasonCodeWords } from './audit-words';

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

  it('says why deals were evaluated, and nothing where the job is simply done', () => {
    const recorded: Leaf = { ...leaf, outcome: 'recorded' };
    expect(causeWords({ ...recorded, code: 'clock' })).toBe('time passed');
    expect(causeWords({ ...recorded, code: 'import.publish' })).toBe('after “Published an import”');
    expect(causeWords({ ...recorded, code: 'done' })).toBeNull();
    expect(causeWords(leaf)).toBeNull();
  });
});
