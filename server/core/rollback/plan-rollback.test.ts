// A rollback takes back what still stands, newest first, and says of the rest why it stays.
import { describe, expect, it } from 'vitest';
import { planRollback, standingChanges } from './plan-rollback';
import type { FieldChange, RollbackUnit } from './rollback-unit';

const unit = (moveId: string, values: Partial<RollbackUnit> = {}): RollbackUnit => ({
  id: `unit ${moveId}`,
  kind: 'decision',
  moveId,
  opportunityId: 'deal',
  promise: null,
  undone: null,
  isForActor: true,
  isFinal: null,
  decided: null,
  ...values,
});
const amount = (moveId: string, from: string, to: string) =>
  unit(moveId, { promise: { field: 'amount', set: to, restored: { value: from } } });
const change = (moveId: string | null, value: string, rollsBack: string[] = []): FieldChange => ({
  moveId,
  rollsBack,
  by: moveId === null ? null : `maker of ${moveId}`,
  at: '2026-05-13T10:00:00.000Z',
  value,
});
const verdicts = (units: RollbackUnit[], present: string, changes: FieldChange[]): Record<string, string> =>
  Object.fromEntries(
    planRollback(units, () => ({ present, changes })).map(({ unit: { moveId }, verdict }) => [
      moveId,
      verdict,
    ]),
  );

describe('planRollback', () => {
  it('takes two changes of one field back, the newer first', () => {
    const units = [amount('1', '100', '200'), amount('2', '200', '300')];
    const planned = planRollback(units, () => ({
      present: '300',
      changes: [change('1', '200'), change('2', '300')],
    }));
    expect(planned.map(({ unit: { moveId }, verdict }) => [moveId, verdict])).toEqual([
      ['2', 'rolls_back'],
      ['1', 'rolls_back'],
    ]);
  });

  it('leaves a value that somebody changed since, and says who and to what', () => {
    const [planned] = planRollback([amount('1', '100', '200')], () => ({
      present: '250',
      changes: [change('1', '200'), change('2', '250')],
    }));
    expect(planned).toMatchObject({ verdict: 'moved_on', by: 'maker of 2', to: '250' });
  });

  it('leaves a value that the source overruled or took over', () => {
    expect(verdicts([amount('1', '100', '200')], '240', [change('1', '200'), change(null, '240')])).toEqual({
      1: 'moved_on',
    });
    expect(verdicts([amount('1', '200', '200')], '200', [change('1', '200')])).toEqual({ 1: 'final' });
  });

  it('stops at one that moved on without stopping others', () => {
    const units = [amount('1', '100', '200'), unit('2'), unit('3', { undone: { by: 'Ada', at: null } })];
    const changes = [change('1', '200'), change('9', '300')];
    expect(verdicts(units, '300', changes)).toEqual({
      1: 'moved_on',
      2: 'rolls_back',
      3: 'undone_already',
    });
  });

  it('takes an older change back once the newer one was taken back on its own', () => {
    const changes = [change('1', '200'), change('2', '300'), change('8', '200', ['2'])];
    expect(verdicts([amount('1', '100', '200')], '200', changes)).toEqual({ 1: 'rolls_back' });
  });

  it('leaves what was made by hand to its maker and the deal’s owner', () => {
    expect(verdicts([unit('1', { isForActor: false })], '', [])).toEqual({ 1: 'ask_owner' });
  });

  it('leaves a draft that was decided since', () => {
    const decided = { as: 'accepted', by: 'Ada', at: null };
    expect(verdicts([unit('1', { kind: 'draft', decided })], '', [])).toEqual({ 1: 'moved_on' });
  });
});

describe('standingChanges', () => {
  it('drops the changes that a later one took back, and that later one', () => {
    const changes = [change('1', 'a'), change('2', 'b'), change('3', 'a', ['2', '1'])];
    expect(standingChanges(changes)).toEqual([]);
  });
});
