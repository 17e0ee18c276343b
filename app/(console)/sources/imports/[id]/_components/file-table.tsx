// The files of an import: what each was read as and its counts, then those that were seen and not used, with what that means.
import { formatBytes, formatCount, formatCountOf } from '../../../../../_lib/format';
import { Badge } from '../../../../../_ui/badge';
import { Glyph } from '../../../../../_ui/glyph';
import { Section } from '../../../../../_ui/section';
import { Table, Td, TotalCell, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import type { ImportedFile } from '../../../_components/answers';
import { objectLabel } from './object-labels';

const COUNTS = ['read', 'new', 'changed', 'unchanged', 'refused'] as const;
const LABELS = { read: 'Read', new: 'New', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' };

export function FileTable({ files }: { files: readonly ImportedFile[] }) {
  const used = files.filter((file) => file.isUsed);
  const unused = files.filter((file) => !file.isUsed);
  const sum = (key: (typeof COUNTS)[number]) => used.reduce((total, file) => total + file.counts[key], 0);
  return (
    <>
      <Section title="Files used" hint="Read = new + changed + unchanged + refused">
        <TableFrame label="Counts of each file">
          <Table minWidth={760} cards="counted">
            <thead>
              <tr>
                <Th>File</Th>
                <Th>Read as</Th>
                {COUNTS.map((key) => (
                  <Th key={key} numeric>
                    {LABELS[key]}
                  </Th>
                ))}
                <Th>Ties out</Th>
              </tr>
            </thead>
            <tbody>
              {used.map((file) => (
                <Tr key={file.name}>
                  <Td className="max-w-72">
                    <span className="block truncate" title={`${file.name}, SHA-256 ${file.sha256}`}>
                      {file.name} <span className="text-ink-3 text-xs">{formatBytes(file.bytes)}</span>
                    </span>
                  </Td>
                  <Td data-label="Read as" className="text-ink-2">
                    {objectLabel(file.object)}
                  </Td>
                  {COUNTS.map((key) => (
                    <Td
                      data-label={LABELS[key]}
                      key={key}
                      numeric
                      className={
                        key === 'refused' && file.counts.refused > 0 ? 'font-medium text-warn-ink' : undefined
                      }
                    >
                      {formatCount(file.counts[key])}
                    </Td>
                  ))}
                  <Td data-label="Ties out">
                    <TieOut file={file} />
                  </Td>
                </Tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <TotalCell>{formatCountOf(used.length, 'file')}</TotalCell>
                <TotalCell />
                {COUNTS.map((key) => (
                  <TotalCell data-label={LABELS[key]} key={key} numeric>
                    {formatCount(sum(key))}
                  </TotalCell>
                ))}
                <TotalCell />
              </tr>
            </tfoot>
          </Table>
        </TableFrame>
      </Section>
      {unused.length > 0 ? (
        <Section title="Seen, not used" hint="What that means for the numbers">
          <TableFrame label="Files seen and not used">
            <Table minWidth={560} cards="paired">
              <thead>
                <tr>
                  <Th>File</Th>
                  <Th>Holds</Th>
                  <Th>What it means</Th>
                </tr>
              </thead>
              <tbody>
                {unused.map((file) => (
                  <Tr key={file.name}>
                    <Td className="max-w-64">
                      <span className="block truncate" title={file.name}>
                        {file.name}
                      </span>
                    </Td>
                    <Td data-label="Holds" className="text-ink-2">
                      {file.object ?? 'not known'}
                    </Td>
                    <Td data-label="What it means" className="max-sm:col-span-full text-ink-2">
                      {file.consequence}
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        </Section>
      ) : null}
    </>
  );
}

function TieOut({ file: { counts } }: { file: ImportedFile }) {
  const isEqual = counts.read === counts.new + counts.changed + counts.unchanged + counts.refused;
  return isEqual ? (
    <span className="inline-flex items-center gap-1 text-good-ink text-xs">
      <Glyph name="check" size={12} /> yes
    </span>
  ) : (
    <Badge tone="bad" glyph="cross">
      no
    </Badge>
  );
}
