// The matrix: one row a move, one column a role or machine; what is always in force is told by the panel.
import { Fragment } from 'react';
import { IntentLink } from '../../../_ui/intent-link';
import { StateMark } from '../../../_ui/state-mark';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { cellSentence, MAY_WORDS } from './cell-words';
import { COLUMN_LABELS, NOUN_LABELS } from './column-words';
import { MoveName } from './move-name';
import { MATRIX_COLUMNS, type RulesAddress, rulesAddress } from './rules-address';
import type { MatrixRow } from './rules-answers';

export function MatrixTable({ rows, view }: { rows: readonly MatrixRow[]; view: RulesAddress }) {
  return (
    <TableFrame label="Who may make which move" className="max-h-[max(24rem,calc(100dvh-15rem))]">
      <Table minWidth={1080}>
        <thead>
          <tr>
            <Th className="left-0 z-20">Move</Th>
            {MATRIX_COLUMNS.map((column) => (
              <Th key={column}>{COLUMN_LABELS[column]}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.action}>
              {headOf(row) === headOf(rows[index - 1]) ? null : (
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={MATRIX_COLUMNS.length + 1}
                    className="border-line border-b bg-canvas px-3 pt-3 pb-1 text-left font-medium text-ink-3 text-xs"
                  >
                    {headOf(row)}
                  </th>
                </tr>
              )}
              <Tr>
                <th
                  scope="row"
                  className="sticky left-0 z-10 h-9 border-line border-b bg-surface px-3 py-1 text-left font-normal"
                >
                  <MoveName row={row} />
                </th>
                {MATRIX_COLUMNS.map((column) => {
                  const cell = row.cells[column];
                  const { word, tone, glyph } = MAY_WORDS[cell.may];
                  return (
                    <Td key={column}>
                      <IntentLink
                        href={rulesAddress({ ...view, cell: { action: row.action, column } })}
                        scroll={false}
                        title={cellSentence(cell, column)}
                        aria-label={`${COLUMN_LABELS[column]}, ${row.label}: ${word}`}
                        className="rounded-sm underline-offset-2 hover:underline"
                      >
                        <StateMark word={word} tone={tone} glyph={glyph} />
                      </IntentLink>
                    </Td>
                  );
                })}
              </Tr>
            </Fragment>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

const headOf = (row: MatrixRow | undefined): string | undefined =>
  row && (NOUN_LABELS[row.noun] ?? row.noun.charAt(0).toUpperCase() + row.noun.slice(1));
