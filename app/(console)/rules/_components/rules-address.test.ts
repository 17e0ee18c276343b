// The address holds the whole view, and rubbish in it is left out.
import { expect, it } from 'vitest';
import { readRulesAddress, rulesAddress } from './rules-address';

it('reads back what it wrote', () => {
  const view = {
    version: 3,
    who: 'agent',
    cell: { action: 'deal.snooze', column: 'rep' },
    policy: 'own_inbox',
  } as const;
  const query = Object.fromEntries(new URLSearchParams(rulesAddress(view).split('?')[1]));
  expect(readRulesAddress(query)).toEqual(view);
});

it('leaves out what is no version, column or cell', () => {
  expect(readRulesAddress({ version: '-1', who: 'root', cell: '<b>:rep', policy: '<b>' })).toEqual({
    version: 'in_force',
    who: null,
    cell: null,
    policy: null,
  });
  expect(rulesAddress(readRulesAddress({}))).toBe('/rules');
});
