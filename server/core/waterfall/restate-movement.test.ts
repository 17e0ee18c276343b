// A frozen value that would be another today has one cause, the first that the records tell; amounts stay as they were.
import { describe, expect, it } from 'vitest';
import type { BookLine } from './book-line';
import { type LaterFindings, restateMovement } from './restate-movement';
import { SAMPLE_LINE } from './sample-line';

const NOTHING: LaterFindings = { isErased: false, isCorrected: false, isLate: false };
const restate = (
  findings: Partial<LaterFindings>,
  reported: BookLine | null = SAMPLE_LINE,
  today = SAMPLE_LINE,
) => restateMovement([{ cause: 'decreased', amount: '-30' }], reported, today, { ...NOTHING, ...findings });
const won: BookLine = { ...SAMPLE_LINE, outcome: 'won', category: 'closed' };

describe('the cause of a restatement', () => {
  it('is the plain one where nothing happened afterwards', () => {
    expect(restate({})).toEqual([{ cause: 'decreased', amount: '-30' }]);
  });

  it('is late evidence, before it a correction of the source, before it a reopening, before it an erasure', () => {
    expect(restate({ isLate: true })).toEqual([{ cause: 'late_evidence', amount: '-30' }]);
    expect(restate({ isLate: true, isCorrected: true })).toMatchObject([{ cause: 'source_correction' }]);
    expect(restate({ isLate: true, isCorrected: true }, won)).toMatchObject([{ cause: 'reopen' }]);
    expect(restate({ isLate: true, isCorrected: true, isErased: true }, won)).toMatchObject([
      { cause: 'erasure' },
    ]);
  });

  it('is a reopening only where it was frozen closed and is open today', () => {
    expect(restate({})).toMatchObject([{ cause: 'decreased' }]);
    expect(restate({}, won, won)).toMatchObject([{ cause: 'decreased' }]);
    expect(restate({}, null)).toMatchObject([{ cause: 'decreased' }]);
  });

  it('stays its own for what a rate, a probability or a split moved', () => {
    const own = (['exchange_rate', 'probability_table', 'split'] as const).map((cause) => ({
      cause,
      amount: '5',
    }));
    expect(restateMovement(own, SAMPLE_LINE, SAMPLE_LINE, { ...NOTHING, isCorrected: true })).toEqual(own);
  });
});
