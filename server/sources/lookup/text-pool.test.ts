import { expect, it } from 'vitest';
import { TextPool } from './text-pool';

const MANY = 10_000;

it('gives each text one number, however many there are, and reads it back as it was', () => {
  const pool = new TextPool();
  const texts = Array.from({ length: MANY }, (_, at) => `${at}.50 €`);
  const numbers = texts.map((text) => pool.numberOf(text));
  expect(new Set(numbers).size).toBe(MANY);
  expect(texts.map((text) => pool.numberOf(text))).toEqual(numbers);
  expect(numbers.map((number) => pool.textOf(number))).toEqual(texts);
});

it('tells a blank text from none', () => {
  const pool = new TextPool();
  expect(pool.textOf(pool.numberOf(''))).toBe('');
  expect(pool.textOf(pool.numberOf(null))).toBeNull();
});
