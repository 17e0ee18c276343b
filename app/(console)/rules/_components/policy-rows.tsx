// The ALLOW and DENY requests of a version, each with whether it comes out as it has to; failing ones first.
'use client';
import { useState } from 'react';
import { formatCount } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { StateMark } from '../../../_ui/state-mark';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { PolicyVersionView } from './rules-answers';
import { saveText } from './save-text';

const PAGE = 60;
type Rows = PolicyVersionView['rows'];

export function PolicyRows({ rows, name }: { rows: Rows; name: number | string }) {
  const [most, setMost] = useState(PAGE);
  const shown = [...rows].sort((a, b) => Number(a.passes) - Number(b.passes));
  const asFile = () =>
    saveText(
      `tables-${name}.json`,
      `${JSON.stringify(
        rows.map(({ row }) => row),
        null,
        2,
      )}\n`,
      'application/json',
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2 text-sm">
          {formatCount(rows.filter(({ passes }) => passes).length)} of {formatCount(rows.length)} requests
          come out as they have to. A version is proposed and activated only when all do.
        </p>
        <Button size="sm" onClick={asFile}>
          Download the tables
        </Button>
      </div>
      <TableFrame label="Requests that this version has to answer so">
        <Table minWidth={720}>
          <thead>
            <tr>
              <Th>Passes</Th>
              <Th>Has to be</Th>
              <Th>Request</Th>
              <Th>Move</Th>
              <Th>Decided by</Th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map(({ row, passes, answer }, index) => (
              <Tr key={`${row.expect}:${row.says}:${index}`}>
                <Td>
                  <StateMark
                    word={passes ? 'Passes' : 'Fails'}
                    tone={passes ? 'good' : 'bad'}
                    glyph={passes ? 'check' : 'cross'}
                  />
                </Td>
                <Td>{row.expect === 'allow' ? 'Allowed' : 'Refused'}</Td>
                <Td>{row.says}</Td>
                <Td className="font-mono text-xs">{row.action}</Td>
                <Td className="text-ink-2 text-xs">
                  {answer.isAllowed
                    ? 'allowed'
                    : answer.code === 'no_permission'
                      ? 'nobody permits it'
                      : answer.code}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {rows.length > most ? (
        <div>
          <Button size="sm" onClick={() => setMost(rows.length)}>
            Show all {formatCount(rows.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
