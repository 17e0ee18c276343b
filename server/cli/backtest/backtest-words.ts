// What a backtest found, as lines for whoever bets on the forecast: what was measured with its interval, and what is too little to say.
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { rateDifference } from '@/server/core/metrics/rate-difference';
import type { CohortRow } from '@/server/core/metrics/split-cohorts';
import { CLOSED_DEAL_FLAGS } from '@/server/core/vocabulary/flag-rule';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import type { StudiedFlag } from '@/server/evaluate/past/study-flags';

/** @param version as it was asked for. */
export function flagLines(flags: readonly StudiedFlag[], version: string, months: number): string[] {
  const measured = flags.flatMap(({ rule, precision }) => {
    if (precision.isWithheld) return [];
    const { followed, unflagged, mature } = precision;
    const name = FLAG_WORDS[rule].label;
    const found = `${percent(followed.share)} of ${mature} (${percent(followed.lower)} to ${percent(followed.upper)})`;
    return [[name, found, without(unflagged), verdict(followed, unflagged.share)]];
  });
  const few = flags.filter(({ precision, episodes }) => precision.isWithheld && episodes > 0);
  const closed = flags.filter(({ rule }) => CLOSED_DEAL_FLAGS.includes(rule));
  const never = flags.filter(({ rule, episodes }) => episodes === 0 && !CLOSED_DEAL_FLAGS.includes(rule));
  const names = (some: readonly StudiedFlag[]) => some.map(({ rule }) => FLAG_WORDS[rule].label).join(', ');
  return [
    `Flags, version ${version}, asked of every open deal week by week over the last ${months} months.`,
    'How many flagged deals slipped, were lost or were downgraded afterwards (95 % interval), beside like deals without the flag:',
    '',
    ...(measured.length === 0 ? ['  Nothing can be said of any flag yet.'] : columns(measured)),
    '',
    ...(few.length === 0
      ? []
      : [
          `Too few to say anything, under 30 mature episodes: ${few
            .map(({ rule, episodes }) => `${FLAG_WORDS[rule].label} (${episodes})`)
            .join(', ')}.`,
        ]),
    ...(never.length === 0 ? [] : [`Never raised in that time: ${names(never)}.`]),
    ...(closed.length === 0 ? [] : [`Not measured, because they are about closed deals: ${names(closed)}.`]),
  ];
}

function without({ share, n }: { share: string | null; n: number }): string {
  return share === null ? 'no like deal without it' : `without it ${percent(share)} of ${n}`;
}

/** Whether the interval leaves the share of the deals without it on one side. */
function verdict({ lower, upper }: { lower: string; upper: string }, unflagged: string | null): string {
  if (unflagged === null) return 'nothing to compare with';
  if (Number(lower) > Number(unflagged)) return 'warns';
  return Number(upper) < Number(unflagged) ? 'the other way round' : 'no clear difference';
}

export function commitLines(commits: readonly CohortRow[], version: string, periods: number): string[] {
  const rows = commits.map(({ key, conversion: { count } }) => {
    const state = STATE_LABELS[key] ?? key;
    return count.withheld === null
      ? [
          state,
          `${percent(count.share)} of ${count.n} won in their period`,
          `(${percent(count.lower)} to ${percent(count.upper)})`,
        ]
      : [state, `withheld: ${count.withheld}`, ''];
  });
  return [
    `Checklists, version ${version}, over the last ${periods} whole ${periods === 1 ? 'period' : 'periods'}.`,
    'Commits at the first weekly call after day 7, by the evidence that this version sees in them (95 % interval):',
    '',
    ...(rows.length === 0 ? ['  No deal of that time is recorded.'] : columns(rows)),
    ...differenceLines(commits),
  ];
}

/** Whether evidence makes the difference, by how much, and how sure that is. */
function differenceLines(commits: readonly CohortRow[]): string[] {
  const rateOf = (key: string) => commits.find((row) => row.key === key)?.conversion.count;
  const [evidenced, gap] = [rateOf('evidenced'), rateOf('gap')];
  if (!evidenced || !gap || evidenced.withheld !== null || gap.withheld !== null) return [];
  const { difference, lower, upper, isApart } = rateDifference(evidenced, gap);
  const points = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
  const sure = isApart ? 'more than chance' : 'may be chance';
  return [
    '',
    `Evidenced less gap: ${points(difference)} points (${points(lower)} to ${points(upper)}), ${sure}.`,
  ];
}

const STATE_LABELS: Record<string, string> = Object.fromEntries(
  DOLLAR_STATES.map((state) => [state, `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`]),
);

function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}`.trimEnd());
}

const percent = (share: string): string => `${(Number(share) * 100).toFixed(1)} %`;
