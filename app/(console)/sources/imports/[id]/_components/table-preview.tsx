// The first rows of a table, as they stand in the file.
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import type { Asking } from '../../../_components/answers';

type Shown = Pick<Asking['tables'][number], 'file' | 'columns' | 'rows'>;

export function TablePreview({ table }: { table: Shown }) {
  return (
    <TableFrame label={`First rows of ${table.file}`}>
      <Table minWidth={table.columns.length * 120}>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <Th key={`${column} ${index + 1}`}>{column}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <Tr key={`row ${line + 1}`}>
              {table.columns.map((column, index) => (
                <Td key={`${column} ${index + 1}`} className="max-w-56">
                  <span className="block truncate text-xs" title={row[index]}>
                    {row[index]}
                  </span>
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
