// A refusal's remedy is put to somebody, except where a waiver or an approved message is the way.
import { expect, it } from 'vitest';
import { REMEDIES } from '../vocabulary/remedy';
import { ASKED_REMEDIES, askedOf } from './asked-of';

it('puts each remedy that is somebody else’s to them, and no other', () => {
  const asked = REMEDIES.filter((remedy) => askedOf('snapshot.freeze', remedy) !== null);
  expect([...asked].sort()).toEqual([...ASKED_REMEDIES].sort());
  expect(ASKED_REMEDIES.map((remedy) => askedOf('snapshot.freeze', remedy))).toEqual([
    'owner',
    'manager',
    'finance',
    'admin',
  ]);
});

it('asks no manager where a waiver or an approved message is asked for instead', () => {
  for (const action of ['commitment.change', 'draft.accept', 'draft.edit', 'message.send'])
    expect(askedOf(action, 'approval:manager')).toBeNull();
  expect(askedOf('request.close', 'approval:finance')).toBeNull();
  expect(askedOf('fact.confirm', 'approval:manager')).toBe('manager');
  expect(askedOf('commitment.change', 'ask_owner')).toBe('owner');
});
