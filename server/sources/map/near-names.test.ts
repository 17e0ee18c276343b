import { describe, expect, it } from 'vitest';
import { nearNames, plainName } from './near-names';

const groups = (...names: string[]) =>
  nearNames(names.map((name, index) => ({ key: String(index), name }))).map((group) =>
    group.map(({ name }) => name),
  );

describe('nearNames', () => {
  it('finds names that differ by spelling only', () => {
    expect(groups('GTXPro', 'GTX Pro', 'GTX Basic')).toEqual([['GTXPro', 'GTX Pro']]);
    expect(groups('Acme Inc.', 'ACME, Inc', 'Acme Holding')).toEqual([['Acme Inc.', 'ACME, Inc']]);
    expect(groups('Müller & Söhne GmbH', 'Muller and Sohne')).toEqual([
      ['Müller & Söhne GmbH', 'Muller and Sohne'],
    ]);
    expect(groups('Sea Holly GmbH & Co. KG', 'Sea-Holly')).toEqual([
      ['Sea Holly GmbH & Co. KG', 'Sea-Holly'],
    ]);
    expect(groups('I.B.M. Corp', 'IBM')).toEqual([['I.B.M. Corp', 'IBM']]);
  });

  it('finds none where a letter or a number differs, or nothing is left', () => {
    expect(groups('MG Special', 'MG Advanced', 'Acme 1', 'Acme 2')).toEqual([]);
    expect(groups('!!!', '???')).toEqual([]);
    expect(plainName('Company')).toBe('company');
  });

  it('names no record as near to itself', () => {
    expect(
      nearNames([
        { key: 'a', name: 'Acme' },
        { key: 'a', name: 'ACME' },
      ]),
    ).toEqual([]);
  });
});
