import { describe, expect, it } from 'vitest';
import { progressWords } from './progress-line';

describe('the line of progress', () => {
  const progress = { step: 'Reading deals', rows: 30_000, bytes: 25, totalBytes: 100 };

  it('tells rows, speed and time left once they can be measured', () => {
    expect(progressWords(progress, 10_000)).toBe(
      'Reading deals · 30000 rows · 3000 rows/s · about 30 s left',
    );
    expect(progressWords(progress, 60_000)).toBe(
      'Reading deals · 30000 rows · 500 rows/s · about 3 min left',
    );
    expect(progressWords(progress, 500)).toBe('Reading deals · 30000 rows');
  });

  it('tells the step alone while nothing is read', () => {
    expect(progressWords({ ...progress, rows: 0, bytes: 0 }, 5_000)).toBe('Reading deals');
    expect(progressWords({ ...progress, bytes: 100 }, 10_000)).toBe(
      'Reading deals · 30000 rows · 3000 rows/s',
    );
  });
});
