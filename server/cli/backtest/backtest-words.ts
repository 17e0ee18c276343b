// What a backtest found, a line each: a share with its cases and interval, or why it is withheld.
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { CohortRow } from '@/server/core/metrics/measure-period';
import type { StudiedFlag } from '@/server/evaluate/past/study-flags';

export function flagSentence({ rule, episodes, precision }: StudiedFlag): string {
  const name = `${FLAG_WORDS[rule].label} (${rule}), ${episodes} episodes`;
  if (precision.isWithheld) return `${name}: withheld. ${precision.reason}`;
  const { followed, unflagged, mature } = precision;
  const beside =
    unflagged.share === null
      ? 'no like deal without it'
      : `${percent(unflagged.share)} of ${unflagged.n} like deals without it`;
  return `${name}: ${percent(followed.share)} of ${mature} mature ones were followed by a slip, loss or downgrade (95 %: ${percent(followed.lower)} to ${percent(followed.upper)}); ${beside}.`;
}

export function cohortSentence({ key, conversion }: CohortRow): string {
  const { count } = conversion;
  if (count.withheld !== null) return `${key}: ${count.n} commits, withheld. ${count.withheld}`;
  return `${key}: ${percent(count.share)} of ${count.n} commits were won in their period (95 %: ${percent(count.lower)} to ${percent(count.upper)}).`;
}

const percent = (share: string): string => `${(Number(share) * 100).toFixed(1)} %`;
