// Draws a plain table into the report; a row never breaks over two pages, and the heading stands on each of them.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { DrawnBar } from './waterfall-bars';

export const INK = '#1b2430';
export const MUTED = '#5b6472';
export const LINE = '#c9d0da';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: LINE, paddingVertical: 3 },
  head: { borderBottomWidth: 1, borderBottomColor: MUTED },
  headText: { fontFamily: 'Helvetica-Bold', color: MUTED },
  number: { textAlign: 'right' },
  cell: { paddingRight: 4 },
  /** A number ends where a text begins: they need room between them. */
  beforeText: { paddingRight: 14 },
  bars: { height: 8, marginTop: 1.5, backgroundColor: '#f2f4f7' },
});
const BAR_INK: Record<DrawnBar['kind'], string> = { total: MUTED, up: '#2f7d5b', down: '#b3402e' };
/** A bar of nothing is still seen. */
const LEAST_WIDTH = 0.004;

export type ReportColumn = { head: string; width: string; isNumber?: boolean };
export type ReportRow = readonly (string | null | DrawnBar)[];

export function reportTable(columns: readonly ReportColumn[], rows: readonly ReportRow[]): ReactElement {
  const line = (values: ReportRow, isHead: boolean, key: string) =>
    createElement(
      View,
      { style: isHead ? [styles.row, styles.head] : styles.row, key, wrap: false, fixed: isHead },
      columns.map(({ head, width, isNumber }, at) => {
        const value = values[at] ?? '–';
        if (typeof value !== 'string')
          return createElement(View, { key: head, style: { width } }, drawn(value));
        const style = [
          { width },
          isNumber && columns[at + 1] !== undefined && !columns[at + 1]?.isNumber
            ? styles.beforeText
            : styles.cell,
          ...(isNumber ? [styles.number] : []),
          ...(isHead ? [styles.headText] : []),
        ];
        return createElement(Text, { key: head, style }, printable(value));
      }),
    );
  return createElement(View, { key: columns.map(({ head }) => head).join(' ') }, [
    line(
      columns.map(({ head }) => head),
      true,
      'head',
    ),
    ...rows.map((row, at) => line(row, false, String(at))),
  ]);
}

function drawn({ from, to, kind }: DrawnBar): ReactElement {
  const width = Math.max(to - from, LEAST_WIDTH);
  const style = {
    marginLeft: `${(Math.min(from, 1 - LEAST_WIDTH) * 100).toFixed(2)}%`,
    width: `${(width * 100).toFixed(2)}%`,
    height: 8,
    backgroundColor: BAR_INK[kind],
  };
  return createElement(View, { style: styles.bars }, createElement(View, { style }));
}

/** The built-in fonts hold Latin letters only: what they cannot draw is a question mark here, and whole in lines.csv. */
export function printable(text: string): string {
  return text.replaceAll('−', '-').replace(/[^\x20-\x7E\u00A0-\u00FF–—‘’“”•…€]/gu, '?');
}
