// The rows an import refused, each with its place, value and reason; all of them as a CSV file.
'use client';
import { useState } from 'react';
import { formatCount } from '../../../../../_lib/format';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { buttonStyle } from '../../../../../_ui/button-style';
import { Notice } from '../../../../../_ui/notice';
import { Section } from '../../../../../_ui/section';
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import type { ImportPage } from '../../../_components/answers';
import { pageReason } from '../../../_components/page-reason';

export function RefusedRows({ page }: { page: ImportPage }) {
  const client = useTRPCClient();
  const [more, setMore] = useState<NonNullable<ImportPage['refused']>>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { id, counts } = page.line;
  if (!page.refused) {
    return (
      <Notice
        title={`${formatCount(counts.refused)} rows were refused; an admin, finance and an auditor see them one by one.`}
      />
    );
  }
  const rows = [...page.refused, ...more];

  async function load() {
    setIsBusy(true);
    const next = await client.imports.refused.query({ id, offset: rows.length }).catch(() => []);
    setMore((before) => [...before, ...next]);
    setIsBusy(false);
  }
  return (
    <div id="refused" className="scroll-mt-16">
      <Section
        title="Refused rows"
        hint={`${formatCount(counts.refused)} in all; everything else of their files was read`}
        actions={
          <a href={`/api/imports/${id}/refused`} download className={buttonStyle({ size: 'sm' })}>
            Download as CSV
          </a>
        }
      >
        <TableFrame label="Rows with their reasons" className="max-h-160">
          <Table minWidth={760} cards="paired">
            <thead>
              <tr>
                <Th>File</Th>
                <Th numeric>Line</Th>
                <Th>Column</Th>
                <Th>Value</Th>
                <Th>Why</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Tr key={row.ordinal}>
                  <Td className="max-w-48">
                    <span className="block truncate" title={row.file}>
                      {row.file}
                    </span>
                  </Td>
                  <Td data-label="Line" numeric>
                    {row.line === 0 ? 'whole file' : formatCount(row.line)}
                  </Td>
                  <Td data-label="Column" className="text-ink-2">
                    {row.column ?? '–'}
                  </Td>
                  <Td data-label="Value" className="max-w-64">
                    <code className="block truncate font-mono text-xs" title={row.value ?? undefined}>
                      {row.value ?? '–'}
                    </code>
                  </Td>
                  <Td data-label="Why" className="max-sm:col-span-full">
                    {pageReason(row.reason)}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
        {rows.length < page.refusedListed ? (
          <div>
            <Button size="sm" loading={isBusy} onClick={load}>
              Show more of {formatCount(page.refusedListed)}
            </Button>
          </div>
        ) : null}
        {page.refusedListed < counts.refused ? (
          <p className="text-ink-3 text-xs">
            The first {formatCount(page.refusedListed)} are listed; the others are counted.
          </p>
        ) : null}
      </Section>
    </div>
  );
}
