import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { buildDemoWorld, tellAccounts } from './account-stories';
import { DEMO_COMPANY } from './company';
import { dayText } from './day';
import { DEMO_DEFAULTS } from './generate-demo';
import { DEMO_LEADER } from './people';
import { callsFile, quotasFile, ratesFile } from './said-files';

const { team } = buildDemoWorld(DEMO_DEFAULTS);
const rowsOf = ({ text }: { text: string }) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const known = new Set([...team.roles.map(({ name }) => name), ...team.users.map(({ email }) => email)]);

it('gives every currency a plan rate for each fiscal year that a deal in it closes in', () => {
  const given = new Set(rowsOf(ratesFile()).map(({ currency, fiscal_year }) => `${currency} ${fiscal_year}`));
  const needed = new Set<string>();
  for (const { deals } of tellAccounts(buildDemoWorld(DEMO_DEFAULTS)))
    for (const { currency, changes } of deals)
      for (const { after } of changes)
        if (currency !== DEMO_COMPANY.currency && after.closesOn !== null)
          needed.add(`${currency} ${dayText(after.closesOn).slice(0, 4)}`);
  expect(needed.size).toBeGreaterThan(2);
  expect([...needed].filter((each) => !given.has(each))).toEqual([]);
});

it('gives the leader, every director and every rep a quota for each quarter', () => {
  const rows = rowsOf(quotasFile(team, DEMO_DEFAULTS.deals));
  expect(rows).toHaveLength(4 * (1 + 4 + 44));
  expect(rows.every(({ node, amount }) => known.has(node ?? '') && Number(amount) > 0)).toBe(true);
});

it('has people carry more together than their team, and the teams more than the leader', () => {
  const rows = rowsOf(quotasFile(team, DEMO_DEFAULTS.deals)).filter(({ period }) => period === 'FY2026-Q2');
  const sum = (of: typeof rows) => of.reduce((all, { amount }) => all + Number(amount), 0);
  const people = sum(rows.filter(({ node }) => node?.includes('@')));
  const teams = sum(rows.filter(({ node }) => node?.endsWith('director')));
  const leader = sum(rows.filter(({ node }) => node === DEMO_LEADER.title));
  expect(people).toBeGreaterThan(teams);
  expect(teams).toBeGreaterThan(leader);
});

it('has the leader and three of four directors call each week', () => {
  const rows = rowsOf(callsFile(team, DEMO_DEFAULTS.deals));
  expect(rows).toHaveLength(4 * 4);
  expect(new Set(rows.map(({ node }) => node)).size).toBe(4);
  expect(rows.every(({ node }) => known.has(node ?? ''))).toBe(true);
  // A week's calls freeze on its Wednesday: one of them came on the Thursday.
  const weekdays = rows.map(({ called_on }) => new Date(`${called_on}T00:00:00Z`).getUTCDay());
  expect(weekdays.filter((weekday) => weekday === 4)).toHaveLength(1);
  expect(weekdays.filter((weekday) => weekday === 1)).toHaveLength(15);
});
