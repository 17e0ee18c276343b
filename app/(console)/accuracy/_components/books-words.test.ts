import { expect, it } from 'vitest';
import { booksWords } from './books-words';

it('says how many books were frozen and how many put together', () => {
  const [frozen, built] = [{ snapshotId: 's1' }, { snapshotId: null }];
  expect(booksWords([{ start: frozen, end: frozen }])).toBe('1 period together, all books frozen');
  expect(booksWords([{ start: built, end: built }])).toBe('1 period together, all books reconstructed');
  const mixed = [
    { start: built, end: frozen },
    { start: built, end: built },
  ];
  expect(booksWords(mixed)).toBe('2 periods together, 1 book frozen and 3 reconstructed');
});
