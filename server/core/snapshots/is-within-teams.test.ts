import { expect, it } from 'vitest';
import { isWithinTeams } from './is-within-teams';

const TEAMS = [
  { id: 'top', parentId: null },
  { id: 'east', parentId: 'top' },
  { id: 'boston', parentId: 'east' },
  { id: 'west', parentId: 'top' },
];

it('holds for the chosen team and all below it, and for none above or beside', () => {
  const within = (team: string) => isWithinTeams(team, ['east'], TEAMS);
  expect(['east', 'boston', 'top', 'west', 'unknown'].map(within)).toEqual([true, true, false, false, false]);
});

it('holds for every team where none is chosen', () => {
  expect(isWithinTeams('west', [], TEAMS)).toBe(true);
});

it('ends in a tree that is a ring', () => {
  const ring = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ];
  expect(isWithinTeams('a', ['c'], ring)).toBe(false);
});
