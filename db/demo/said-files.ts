// What the simulated company's people said before today, as the tables that the product takes: plan rates, quotas, and weekly calls.
import { stringify } from 'csv-stringify/sync';
import { DEMO_COMPANY } from './company';
import { DEMO_LEADER, DEMO_TEAMS } from './people';
import type { SalesTeam, TeamUser } from './sales-team';

export type SaidFile = { name: string; text: string };

/** Of a quarter in US dollars, in a company of 1,200 deals. */
const TEAM_QUOTAS = [2_600_000, 1_400_000, 900_000, 1_100_000];
/** A team's people carry more together than the team, and the teams more than the leader. */
const CARRIED = 0.95;
const QUARTERS = { 'FY2026-Q1': 0.9, 'FY2026-Q2': 1, 'FY2026-Q3': 1, 'FY2026-Q4': 1.15 };

/** What was called as this quarter's commit, by day; the first team's director has not called yet. */
const CALL_DAYS = ['2026-04-20', '2026-04-27', '2026-05-04', '2026-05-11'];
const LEADERS_CALLS = [2_900_000, 3_000_000, 3_150_000, 3_250_000];
const DIRECTORS_CALLS = [
  [],
  [690_000, 720_000, 760_000, 790_000],
  [250_000, 260_000, 280_000, 300_000],
  [560_000, 575_000, 590_000, 600_000],
];

/** The third team's director once called on the Thursday, a day after the week's calls were frozen. */
const LATE = { team: 2, week: 2, day: '2026-05-07' };

export function ratesFile(): SaidFile {
  const rows = Object.entries(DEMO_COMPANY.planRates).flatMap(([year, rates]) =>
    Object.entries(rates).map(([currency, rate]) => ['plan', year, currency, rate, `${year}-01-01`]),
  );
  return {
    name: 'rates.csv',
    text: stringify([['kind', 'fiscal_year', 'currency', 'rate', 'valid_from'], ...rows]),
  };
}

export function quotasFile(team: SalesTeam, deals: number): SaidFile {
  const { repsByTeam } = team;
  const scale = (deals / 1_200) * (DEMO_TEAMS.length / repsByTeam.length);
  const rows = Object.entries(QUARTERS).flatMap(([period, weight]) => {
    const teams = repsByTeam.map((reps, index) => ({
      reps,
      role: directorsRole(team, index),
      quota: rounded((TEAM_QUOTAS[index % DEMO_TEAMS.length] ?? 0) * scale * weight),
    }));
    const all = teams.reduce((sum, { quota }) => sum + quota, 0);
    return [
      [DEMO_LEADER.title, period, rounded(all * CARRIED)],
      ...teams.flatMap(({ reps, role, quota }) => [
        [role, period, quota],
        ...reps.map((rep) => [rep.email, period, shareOf(rep, reps, quota / CARRIED)]),
      ]),
    ];
  });
  return { name: 'quotas.csv', text: stringify([['node', 'period', 'amount'], ...rows]) };
}

export function callsFile(team: SalesTeam, deals: number): SaidFile {
  const said = [
    { node: DEMO_LEADER.title, amounts: LEADERS_CALLS, index: null },
    ...DIRECTORS_CALLS.map((amounts, index) => ({ node: directorsRole(team, index), amounts, index })),
  ];
  const rows = said.flatMap(({ node, amounts, index }) =>
    amounts.map((amount, week) => [
      node,
      'FY2026-Q2',
      'commit',
      rounded((amount * deals) / 1_200),
      index === LATE.team && week === LATE.week ? LATE.day : CALL_DAYS[week],
    ]),
  );
  return {
    name: 'calls.csv',
    text: stringify([['node', 'period', 'category', 'amount', 'called_on'], ...rows]),
  };
}

/** The role above the one that a team's people have. */
function directorsRole({ roles, repsByTeam }: SalesTeam, index: number): string {
  const own = roles.find(({ id }) => id === repsByTeam[index]?.[0]?.roleId);
  return roles.find(({ id }) => id === own?.parentId)?.name ?? '';
}

/** Seniors carry a quarter more. */
function shareOf(rep: TeamUser, reps: readonly TeamUser[], quota: number): number {
  const weightOf = ({ title }: TeamUser) => (title.startsWith('Senior') ? 1.25 : 1);
  return rounded((quota * weightOf(rep)) / reps.reduce((sum, each) => sum + weightOf(each), 0));
}

const rounded = (amount: number): number => Math.round(amount / 5_000) * 5_000;
