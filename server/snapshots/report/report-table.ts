// Draws a plain table into the report; a row never breaks over two pages.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';

export const INK = '#1b2430';
export const MUTED = '#5b6472';
export const LINE = '#c9d0da';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: LINE, paddingVertical: 3 },
  head: { borderBottomWidth: 1, borderBottomColor: MUTED },
  headText: { fontFamily: 'Helvetica-Bold', color: MUTED },
  number: { textAlign: 'right' },
});

export type ReportColumn = { head: string; width: string; isNumber?: boolean };
export type ReportRow = readonly (string | null)[];

export function reportTable(columns: readonly ReportColumn[], rows: readonly ReportRow[]): ReactElement {
  const line = (values: ReportRow, isHead: boolean, key: string) =>
    createElement(
      View,
      { style: isHead ? [styles.row, styles.head] : styles.row, key, wrap: false },
      columns.map(({ head, width, isNumber }, at) =>
        createElement(
          Text,
          {
            key: head,
            style: [
              { width, paddingRight: 4 },
              ...(isNumber ? [styles.number] : []),
              ...(isHead ? [styles.headText] : []),
            ],
          },
          printable(values[at] ?? '–'),
        ),
      ),
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

/** The built-in fonts hold Latin letters only: what they cannot draw is a question mark here, and whole in lines.csv. */
export function printable(text: string): string {
  return text.replaceAll('−', '-').replace(/[^\x20-\x7E\u00A0-\u00FF–—‘’“”•…€]/gu, '?');
}
