// report.pdf: a few pages for a board pack; totals, evidence, parameters, the largest gaps and changes. Its dates are the freeze's.
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import Big from 'big.js';
import { createElement, type ReactElement } from 'react';
import { type FrozenReport, REPORTED } from '../frozen-report';
import { adjustmentList, type ListedCell, movementList, quotaList, type ReportList } from '../report-lists';
import {
  asOfWords,
  currencyWords,
  erasedWords,
  PREPARED,
  reportParameters,
  uncountedWords,
  unrankedWords,
} from '../report-parameters';
import { categoryWords, countWords, instantWords, moneyIn, STATE_LABELS, signed } from '../report-words';
import { type CategoryTotals, totalsByCategory } from '../totals-by-category';
import { INK, LINE, MUTED, printable, reportTable } from './report-table';
import { waterfallBars } from './waterfall-bars';

// A name or a code that is broken by a hyphen reads as another one.
Font.registerHyphenationCallback((word) => [word]);

const styles = StyleSheet.create({
  page: { padding: 36, paddingBottom: 52, fontSize: 9, color: INK, fontFamily: 'Helvetica' },
  title: { fontSize: 18, fontFamily: 'Helvetica-Bold', marginBottom: 4 },
  sub: { color: MUTED, marginBottom: 14 },
  heading: { fontSize: 11, fontFamily: 'Helvetica-Bold', marginTop: 14, marginBottom: 4 },
  foot: { position: 'absolute', bottom: 20, left: 36, right: 36, color: MUTED, fontSize: 7 },
  tiles: { flexDirection: 'row', gap: 8, marginBottom: 4 },
  tile: { flexGrow: 1, flexBasis: 0, borderWidth: 0.5, borderColor: LINE, borderRadius: 3, padding: 8 },
  label: { color: MUTED },
  number: { fontSize: 13, fontFamily: 'Helvetica-Bold', marginVertical: 3 },
});
/** What fits on the first page. */
const REPORTED_CALLS = 12;
const STATES = ['evidenced', 'waived', 'gap', 'contradicted'] as const;

const words = (style: (typeof styles)[keyof typeof styles], text: string, key?: string): ReactElement =>
  createElement(Text, { style, key: key ?? text }, printable(text));

/** The same report gives the same bytes. */
export async function renderReport(report: FrozenReport): Promise<Buffer> {
  const { frozen, workspace } = report.grounds;
  const title = `${workspace.name}: forecast ${frozen.periodLabel}`;
  const rows = totalsByCategory(report.totals, report.previous?.totals ?? null);
  const pages = [
    summaryPage(report, title, rows),
    movementPage(report),
    dealsPage(report),
    parametersPage(report),
  ];
  const { knownAt } = report;
  const made = {
    creator: 'Plumbline',
    producer: 'Plumbline',
    creationDate: knownAt,
    modificationDate: knownAt,
  };
  return renderToBuffer(createElement(Document, { title, author: 'Plumbline', ...made }, pages));
}

function page(key: string, report: FrozenReport, children: ReactElement[]): ReactElement {
  const foot = createElement(
    View,
    { style: styles.foot, fixed: true, key: 'foot' },
    createElement(Text, { key: 'root' }, `Snapshot ${report.grounds.frozen.id} · root ${report.root}`),
    createElement(Text, {
      render: ({ pageNumber, totalPages }) =>
        `Log ${report.log.size} · ${report.log.root} · page ${pageNumber} of ${totalPages}`,
    }),
  );
  return createElement(Page, { size: 'A4', style: styles.page, key }, [...children, foot]);
}

function summaryPage(report: FrozenReport, title: string, rows: readonly CategoryTotals[]): ReactElement {
  const { totals, grounds } = report;
  const { currency } = grounds.workspace;
  const moneyWords = moneyIn(currency);
  const moved = totals.bridge.filter((line) => line.source !== '0' || line.shown !== '0').toReversed();
  const uncounted = uncountedWords(rows, currency);
  const erased = [erasedWords(report)].filter((text) => text !== null);
  return page('summary', report, [
    words(styles.title, title),
    words(
      styles.sub,
      [`${asOfWords(report)} · amounts in ${currencyWords(report)} · ${PREPARED}`, ...erased].join(' · '),
    ),
    tiles(report, rows),
    words(styles.heading, 'Totals by category and evidence'),
    reportTable(
      [
        { head: 'Category', width: '14%' },
        { head: 'Deals', width: '8%', isNumber: true },
        { head: 'Total', width: '15%', isNumber: true },
        ...STATES.map((state) => ({ head: STATE_LABELS[state] ?? state, width: '12%', isNumber: true })),
        { head: 'Since last', width: '15%', isNumber: true },
      ],
      rows.map((row) => [
        categoryWords(row.category),
        String(row.deals),
        moneyWords(row.total),
        ...STATES.map((state) => moneyWords(row.byState[state])),
        signed(moneyWords(row.change)),
      ]),
    ),
    ...(uncounted === null ? [] : [words(styles.label, uncounted, 'uncounted')]),
    words(styles.heading, 'Bridge: CRM total + accepted here = shown'),
    reportTable(
      ['Category', 'CRM total', 'Accepted here', 'Shown'].map((head, at) => ({
        head,
        width: '25%',
        isNumber: at > 0,
      })),
      moved.map((line) => [
        categoryWords(line.category),
        ...[line.source, line.accepted, line.shown].map((amount) => moneyWords(amount)),
      ]),
    ),
    words(styles.heading, 'Calls'),
    ...callTable(report),
  ]);
}

/** What each node said last of each forecast, the largest first; withdrawn ones and those before are in the workbook. */
function callTable({ calls }: FrozenReport): ReactElement[] {
  const last = new Map(
    calls.filter((call) => !call.isWithdrawn).map((call) => [`${call.nodeId} ${call.category}`, call]),
  );
  if (last.size === 0) return [words(styles.label, 'Nobody called this period.')];
  const shown = [...last.values()].sort((a, b) => new Big(b.amount).cmp(a.amount)).slice(0, REPORTED_CALLS);
  const table = reportTable(
    [
      { head: 'Of', width: '25%' },
      { head: 'Forecast', width: '11%' },
      { head: 'Call', width: '14%', isNumber: true },
      { head: 'Roll-up then', width: '14%', isNumber: true },
      { head: 'Made', width: '20%' },
      { head: 'Standing', width: '16%' },
    ],
    shown.map((call) => [
      call.node,
      categoryWords(call.category),
      moneyIn(call.currency)(call.amount),
      moneyIn(call.currency)(call.rollUp),
      instantWords(call.at),
      call.standing || 'Stands',
    ]),
  );
  const rest = `The ${shown.length} largest of ${last.size} calls; the workbook holds all.`;
  return last.size > shown.length ? [table, words(styles.label, rest)] : [table];
}

/** What moved since the last snapshot, and what stood beside the roll-up. */
function movementPage(report: FrozenReport): ReactElement {
  const { adjustments, movement } = report;
  const [teams, people] = [
    report.quotas.filter(({ kind }) => kind === 'team'),
    report.quotas.filter(({ kind }) => kind !== 'team'),
  ];
  const bars = movement === null ? [] : waterfallBars(movement);
  const isNumber = ({ rows }: ReportList, at: number) =>
    rows.some((row) => 'money' in (row[at] ?? {}) || 'count' in (row[at] ?? {}));
  const listed = (list: ReportList, widths: readonly string[], drawn?: typeof bars) =>
    list.rows.length === 0
      ? words(styles.label, list.empty)
      : reportTable(
          [
            ...list.heads.map((head, at) => ({
              head,
              width: widths[at] ?? '15%',
              ...(isNumber(list, at) ? { isNumber: true } : {}),
            })),
            ...(drawn ? [{ head: 'Drawn', width: '38%' }] : []),
          ],
          list.rows.map((row, at) => [...row.map(listedWords), ...(drawn ? [drawn[at] ?? ''] : [])]),
        );
  return page('movement', report, [
    words(styles.title, 'What moved since the last snapshot'),
    words(styles.sub, 'Each deal has one cause; the amounts of the two snapshots are explained to the cent.'),
    listed(movementList(report), ['32%', '10%', '20%'], bars),
    words(styles.heading, `Adjustments beside the roll-up (${adjustments.length}), in no total`),
    listed(adjustmentList(report), ['18%', '12%', '14%', '24%', '16%', '16%']),
    words(styles.heading, `Quotas of the period (${teams.length})`),
    listed(quotaList({ ...report, quotas: teams }), ['24%', '17%', '13%', '16%', '17%', '13%']),
    ...(people.length === 0
      ? []
      : [words(styles.label, `${countWords(people.length, 'quota')} of people: in the workbook.`, 'people')]),
  ]);
}

function listedWords(cell: ListedCell): string | null {
  if ('count' in cell) return String(cell.count);
  return 'money' in cell ? moneyIn(cell.currency)(cell.money) : cell.text;
}

function parametersPage(report: FrozenReport): ReactElement {
  return page('parameters', report, [
    words(styles.title, 'Parameters'),
    words(styles.sub, 'What a reader needs to check this report against its bundle and the log.'),
    reportTable(
      [
        { head: 'What', width: '30%' },
        { head: 'Value', width: '70%' },
      ],
      reportParameters(report),
    ),
  ]);
}

function tiles({ totals, grounds }: FrozenReport, rows: readonly CategoryTotals[]): ReactElement {
  const moneyWords = moneyIn(grounds.workspace.currency);
  const of = (category: string) => rows.find((row) => row.category === category);
  const [closed, commit] = [of('closed'), of('commit')];
  const { blockingGaps, notGatedCommit } = totals;
  const shown: [string, string, string][] = [
    ['Closed', moneyWords(closed?.total ?? '0'), countWords(closed?.deals ?? 0, 'deal')],
    ['Commit', moneyWords(commit?.total ?? '0'), `${moneyWords(commit?.byState.evidenced ?? '0')} evidenced`],
    ['Open blocking gaps', String(blockingGaps.count), `on ${moneyWords(blockingGaps.total)}`],
    ['Commit not gated', moneyWords(notGatedCommit.total), countWords(notGatedCommit.deals, 'deal')],
  ];
  return createElement(
    View,
    { style: styles.tiles, key: 'tiles' },
    shown.map(([label, number, note]) =>
      createElement(View, { style: styles.tile, key: label }, [
        words(styles.label, label, 'label'),
        words(styles.number, number, 'number'),
        words(styles.label, note, 'note'),
      ]),
    ),
  );
}

function dealsPage(report: FrozenReport): ReactElement {
  const { currency } = report.grounds.workspace;
  const { top, changes, previous } = report;
  const moneyWords = moneyIn(currency);
  return page('deals', report, [
    words(styles.title, 'Largest deals without full evidence'),
    words(
      styles.sub,
      [
        `${top.length} of the open deals with a gap or a contradiction, the largest first. The workbook has every deal.`,
        ...unrankedWords(report),
      ].join(' '),
    ),
    reportTable(
      [
        { head: 'Deal', width: '31%' },
        { head: 'Owner', width: '18%' },
        { head: 'Category', width: '12%' },
        { head: 'Evidence', width: '13%' },
        { head: 'Closes', width: '11%' },
        { head: currency, width: '15%', isNumber: true },
      ],
      top.map((deal) => [
        deal.deal,
        deal.owner,
        categoryWords(deal.category),
        STATE_LABELS[deal.state ?? ''] ?? null,
        deal.closesOn,
        moneyWords(deal.converted),
      ]),
    ),
    words(
      styles.heading,
      `Changes since the last snapshot of the period, the largest ${REPORTED} that moved`,
    ),
    previous === null
      ? words(styles.label, 'This is the first snapshot of the period.')
      : changes.length === 0
        ? words(styles.label, 'Nothing moved.')
        : reportTable(
            [
              { head: 'Deal', width: '34%' },
              { head: 'What', width: '26%' },
              { head: 'Before', width: '13%', isNumber: true },
              { head: 'Now', width: '13%', isNumber: true },
              { head: 'Difference', width: '14%', isNumber: true },
            ],
            changes.map((change) => [
              change.deal,
              change.what,
              moneyWords(change.before),
              moneyWords(change.after),
              signed(moneyWords(change.difference)),
            ]),
          ),
  ]);
}
