// What a reader needs to check a report: scope, clocks, sources, rules, root and where the log stood; as label and value.
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { TieStanding } from '@/server/core/import/tie-standing';
import { rateTableName } from '@/server/core/money/rate-book';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import type { MarketBasis } from '@/server/core/vocabulary/rate-basis';
import type { FrozenReport, ReportGrounds } from './frozen-report';
import { countWords, grouped, instantWords, localWords } from './report-words';
import type { CategoryTotals } from './totals-by-category';

/** Stored at the freeze: it has to stay true whatever is said of it later. */
export const PREPARED =
  'Prepared, not reviewed when frozen. A review is an entry of the log after the freeze; it never changes this file.';

const TIES: Record<TieStanding, string> = {
  tied: "held against the CRM's own totals: tied",
  explained: "differs from the CRM's own totals, with a reason",
  differs: "differs from the CRM's own totals, unexplained",
  not_tied: "not held against the CRM's own totals",
};

export function reportParameters(report: FrozenReport): [label: string, value: string][] {
  const { grounds, totals } = report;
  const { frozen, workspace, tree } = grounds;
  const reasons: Record<string, string> = { ...REASON_WORDS.snapshot, ...REASON_WORDS.supersede };
  const teams = frozen.request.teamIds.flatMap((id) => tree.teams.find((team) => team.id === id)?.name ?? []);
  return [
    ['Snapshot', frozen.id],
    ['Status', PREPARED],
    ...erasedParameter(report),
    ['Period', `${frozen.periodLabel} (${frozen.startsOn} to ${frozen.endsOn})`],
    ['Teams', teams.length > 0 ? teams.join(', ') : 'All'],
    ['Reason', reasons[frozen.reasonCode] ?? frozen.reasonCode],
    ...(frozen.supersedesId
      ? [
          ['Supersedes', `${frozen.supersedesId}: ${reasons[frozen.supersedeCode ?? ''] ?? ''}`] as [
            string,
            string,
          ],
        ]
      : []),
    ['Measure', 'Amount as in the source'],
    ['Basis', frozen.request.basis === 'source' ? 'As the source says' : 'With accepted values'],
    ['Reporting currency', workspace.currency],
    [
      'Rates',
      `${basisWords(report)}${
        grounds.rates
          .filter(({ kind }) => (kind === 'spot') === (frozen.request.rates !== undefined))
          .map(rateTableName)
          .join(', ') || 'None: other currencies are unconverted'
      }`,
    ],
    [
      'As of (workspace clock)',
      `${localWords(report.effectiveAt, workspace.timeZone)} ${workspace.timeZone} (${instantWords(report.effectiveAt)})`,
    ],
    [
      'Known at',
      frozen.request.asOf === undefined
        ? instantWords(report.knownAt)
        : `${instantWords(report.knownAt)}: reconstructed then from the records, not frozen on the day`,
    ],
    ['Control totals', `${grouped(String(totals.lines))} lines, ${grouped(String(totals.inScope))} in scope`],
    ['Policies', report.policyVersion],
    ['Checklists, items and flags', report.rules.join(', ')],
    ...grounds.sources.map((source): [string, string] => [
      `Source ${source.name}`,
      sourceWords({
        ...source,
        acknowledged: frozen.request.acknowledgedSourceIds.includes(source.sourceId),
      }),
    ]),
    ['Root of the lines (SHA-256)', report.root],
    ['Log position', `${report.log.size}`],
    ['Log root at that position', report.log.root],
  ];
}

/** How old a source is, whether it ties out, and whether somebody signed for that. */
export function sourceWords({
  asOf,
  publishedAt,
  tie,
  acknowledged,
}: Pick<ReportGrounds['sources'][number], 'asOf' | 'publishedAt' | 'tie'> & {
  acknowledged: boolean;
}): string {
  if (publishedAt === null) return 'never imported';
  const age = `as of ${asOf ?? 'an unknown day'}, imported ${instantWords(publishedAt)}`;
  return [age, TIES[tie], ...(acknowledged ? ['acknowledged'] : [])].join(' · ');
}

/** The market's rates are named before their tables; plan rates are the default and need no word. */
function basisWords({ grounds: { frozen, workspace }, effectiveAt }: FrozenReport): string {
  const { rates } = frozen.request;
  if (rates === undefined) return '';
  if (rates === 'closing') return 'Market rates, the latest on or before each close date: ';
  return `Spot rates, the latest on or before ${dayIn(effectiveAt.toISOString(), workspace.timeZone)}: `;
}

/** 'USD', or with the rates that amounts in other currencies have: 'USD at spot rates as of 2026-05-12'. */
export function currencyWords({ grounds: { frozen, workspace }, effectiveAt }: FrozenReport): string {
  const { rates } = frozen.request;
  const day = dayIn(effectiveAt.toISOString(), workspace.timeZone);
  return `${workspace.currency}${rates === undefined ? '' : ` at ${marketWords(rates, day)}`}`;
}

/** @param day what was frozen, in the workspace's zone. */
export const marketWords = (rates: MarketBasis, day: string): string =>
  rates === 'spot' ? `spot rates as of ${day}` : 'market rates of each close date';

/** 'Frozen 2026-05-12', or of which past day it was put together. */
export function asOfWords({ grounds: { frozen, workspace }, effectiveAt }: FrozenReport): string {
  const day = localWords(effectiveAt, workspace.timeZone).slice(0, 10);
  return frozen.request.asOf === undefined ? `Frozen ${day}` : `Reconstructed as of ${day}`;
}

/** What is in a count and in no sum; null where everything is added up. */
export function uncountedWords(rows: readonly CategoryTotals[], currency: string): string | null {
  const sum = (of: 'unconverted' | 'withoutAmount') => rows.reduce((all, row) => all + row[of], 0);
  const parts = [
    sum('unconverted') > 0 && `${countWords(sum('unconverted'), 'deal')} without a rate to ${currency}`,
    sum('withoutAmount') > 0 && `${countWords(sum('withoutAmount'), 'deal')} without an amount`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `Counted and in no sum: ${parts.join(', ')}.`;
}

/** Deals that no order by amount can hold; nothing where there are none. */
export function unrankedWords({ unranked, grounds }: FrozenReport): string[] {
  if (unranked === 0) return [];
  return [
    `${countWords(unranked, 'more deal')} of them without an amount in ${grounds.workspace.currency}, in no order here.`,
  ];
}

/** Nothing where nothing was erased: the file is then as it was at the freeze. */
export function erasedWords({ erased }: FrozenReport): string | null {
  if (erased === null) return null;
  return `${countWords(erased.names, 'name')} erased, last on ${erased.at.toISOString().slice(0, 10)}`;
}

function erasedParameter(report: FrozenReport): [label: string, value: string][] {
  const words = erasedWords(report);
  if (words === null) return [];
  return [
    ['Erasure', `${words}. Labels and rendered files were made anew; lines, root and proofs are as frozen.`],
  ];
}
