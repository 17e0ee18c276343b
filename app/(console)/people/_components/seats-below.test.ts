// Which seats a team holds, with everything below it.
import { expect, it } from 'vitest';
import type { People } from './person-line';
import { seatsBelow } from './seats-below';

const team = (id: string, parentId: string | null) => ({ id, name: id, parentId });
const person = (seatId: string, teamId: string | null): People['people'][number] => ({
  seatId,
  name: seatId,
  email: null,
  title: null,
  role: 'rep',
  teamId,
  isLead: false,
  access: 'open',
  inviteExpiresAt: null,
  sourceName: null,
  isSelf: false,
});
const people = [person('top', 'sales'), person('mid', 'west'), person('low', 'coast'), person('none', null)];

it('counts a team and everything below it, and nobody without a team', () => {
  const teams = [team('coast', 'west'), team('west', 'sales'), team('sales', null), team('east', 'sales')];
  expect([...seatsBelow({ people, teams }, 'sales')]).toEqual(['top', 'mid', 'low']);
  expect([...seatsBelow({ people, teams }, 'west')]).toEqual(['mid', 'low']);
  expect([...seatsBelow({ people, teams }, 'east')]).toEqual([]);
});

it('ends where a source names two teams as parents of each other', () => {
  const teams = [team('west', 'coast'), team('coast', 'west')];
  expect([...seatsBelow({ people, teams }, 'west')]).toEqual(['mid', 'low']);
});
