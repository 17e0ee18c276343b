import { expect, it } from 'vitest';
import { isKept } from './prepared';

const memory = () => ({ kept: new Set<string>(), seen: new Set<string>() });

it('keeps a statement from the second time on', () => {
  const held = memory();
  expect([1, 2, 3].map(() => isKept(held, 'select $1', 1))).toEqual([false, true, true]);
});

it('keeps no list of values, which is another statement for each length', () => {
  const held = memory();
  for (let time = 0; time < 3; time++) expect(isKept(held, 'in ($1, …, $100)', 100)).toBe(false);
});

it('keeps a limited number, and those go on being kept', () => {
  const held = memory();
  const ask = (index: number) => isKept(held, `select ${index}`, 0);
  for (let index = 0; index < 1_000; index++) {
    ask(index);
    ask(index);
  }
  expect(held.kept.size).toBe(400);
  expect(ask(0)).toBe(true);
  expect(ask(999)).toBe(false);
});
