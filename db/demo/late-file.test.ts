import { expect, it } from 'vitest';
import { lateHistoryFile } from './late-file';

it('tells the same few pushes and returns on every machine, each ending where the deal stands', () => {
  const options = { deals: 1_200, facts: 52_000 };
  const { name, text } = lateHistoryFile(options);
  expect(name).toBe('OpportunityFieldHistory.csv');
  expect(lateHistoryFile(options).text).toBe(text);
  const rows = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  expect(rows).toHaveLength(4);
  for (let at = 0; at < rows.length; at += 2) {
    const [pushed, back] = [rows[at] ?? [], rows[at + 1] ?? []];
    expect(pushed[2]).toBe(back[2]);
    expect([pushed[7], pushed[8]]).toEqual([back[8], back[7]]);
  }
  expect(new Set(rows.map((row) => row[2])).size).toBe(2);
});
