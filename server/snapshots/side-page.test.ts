// A page's side lines are those of its deals: as the database wrote them, or as they were evaluated anew.
import { expect, it } from 'vitest';
import { sidePageOf } from './side-page';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => `${letter}`.repeat(36)) as [string, string, string];
const line = (deal: string, rule: string) => `{"deal":"${deal}","rule":"${rule}"}`;
const rulesOf = (text: string) => [String(JSON.parse(text).rule)];
const written = (...deals: string[]) => deals.map((id) => ({ id, lines: undefined }));
const text = [line(A, 'x'), line(A, 'y'), line(C, 'x')].join('\n');

it('is the text that the database wrote where nothing was evaluated anew', () => {
  expect(sidePageOf({ text, rules: ['x', 'y'] }, written(A, B, C), rulesOf)).toEqual({
    text,
    rows: 3,
    rules: ['x', 'y'],
  });
  expect(sidePageOf({ text: '', rules: [] }, written(A), rulesOf)).toEqual({ text: '', rows: 0, rules: [] });
});

it('has lines of a deal that was evaluated anew in place of its kept ones, and forgets the rules of those', () => {
  const deals = [...written(A), { id: B, lines: [line(B, 'z')] }, { id: C, lines: [] }];
  const held = { text: [text, line(C, 'old')].join('\n'), rules: ['x', 'y', 'old'] };
  expect(sidePageOf(held, deals, rulesOf)).toEqual({
    text: [line(A, 'x'), line(A, 'y'), line(B, 'z')].join('\n'),
    rows: 3,
    rules: ['x', 'y', 'z'],
  });
});

it('leaves out what the database holds of a deal that has no line', () => {
  expect(sidePageOf({ text, rules: ['x', 'y'] }, written(B, C), rulesOf)).toEqual({
    text: line(C, 'x'),
    rows: 1,
    rules: ['x'],
  });
});
