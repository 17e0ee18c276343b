// Rows of a small table that were not taken, each with its line, cell and reason; all of them as a CSV file.
import { formatCount, formatCountOf } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { pageReason } from './page-reason';
import { saveCsv } from './save-csv';

export type RefusedCell = { line: number; column: string | null; value: string | null; reason: string };
const SHOWN = 50;

export function RefusedCells({
  refused,
  csv,
  name,
}: {
  refused: readonly RefusedCell[];
  csv: string;
  name: string;
}) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium text-sm text-warn-ink">
          {formatCountOf(refused.length, 'row is', 'rows are')} refused
        </h3>
        <Button size="sm" onClick={() => saveCsv(`refused-${name}`, csv)}>
          Download refused rows
        </Button>
      </div>
      <TableFrame label="Refused rows">
        <Table minWidth={560}>
          <thead>
            <tr>
              <Th numeric>Line</Th>
              <Th>Column</Th>
              <Th>Value</Th>
              <Th>Why</Th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN).map((row) => (
              <Tr key={`${row.line} ${row.column}`}>
                <Td numeric>{formatCount(row.line)}</Td>
                <Td className="text-ink-2">{row.column ?? '–'}</Td>
                <Td className="max-w-56">
                  <code className="block truncate font-mono text-xs">{row.value ?? '–'}</code>
                </Td>
                <Td>{pageReason(row.reason)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {refused.length > SHOWN ? (
        <p className="text-ink-3 text-xs">The first {SHOWN} are shown; the file holds all of them.</p>
      ) : null}
    </div>
  );
}
