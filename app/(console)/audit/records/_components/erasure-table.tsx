// Erasures as rows: whose kind, why, by whom, and for each kind of record how many were changed.
import { formatCount, formatInstant } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { BECAUSE_WORDS } from './erasure-words';
import type { ErasureLine } from './records-answers';

export function ErasureTable({
  lines,
  today,
  timeZone,
  onDecide,
}: {
  lines: readonly ErasureLine[];
  today: string;
  timeZone: string;
  onDecide: ((id: string) => void) | null;
}) {
  const isWaiting = lines.some((line) => line.state === 'proposed');
  return (
    <TableFrame label={isWaiting ? 'Erasures that wait' : 'Decided erasures'}>
      <Table minWidth={720} cards="paired">
        <thead>
          <tr>
            <Th>What</Th>
            <Th>Why</Th>
            <Th>Proposed</Th>
            {isWaiting ? null : <Th>Decided</Th>}
            {isWaiting ? null : <Th>Changed</Th>}
            {onDecide ? (
              <Th>
                <span className="sr-only">Decide</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.id}>
              <Td>
                <span className="font-medium">{line.name ?? KINDS[line.kind]}</span>
                {line.name ? <span className="block text-ink-3 text-xs">{KINDS[line.kind]}</span> : null}
              </Td>
              <Td data-label="Why">{BECAUSE_WORDS[line.because]}</Td>
              <Td data-label="Proposed">
                {line.proposedBy}
                <span className="block text-ink-3 text-xs">
                  {formatInstant(line.at, timeZone, { today })}
                </span>
              </Td>
              {isWaiting ? null : (
                <Td data-label="Decided">
                  <Decided line={line} />
                  <span className="block text-ink-3 text-xs">
                    {line.decidedBy}, {formatInstant(line.decidedAt ?? line.at, timeZone, { today })}
                  </span>
                </Td>
              )}
              {isWaiting ? null : (
                <Td data-label="Changed">
                  <Counts line={line} />
                  <WaitingUploads line={line} />
                </Td>
              )}
              {onDecide ? (
                <Td className="text-right">
                  {line.isOwn ? (
                    <span className="text-ink-3 text-xs">Yours: somebody else decides</span>
                  ) : (
                    <Button size="sm" aria-haspopup="dialog" onClick={() => onDecide(line.id)}>
                      Decide
                    </Button>
                  )}
                </Td>
              ) : null}
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

const KINDS = { contact: 'A contact', account: 'An account' } as const;

function Decided({ line }: { line: ErasureLine }) {
  return line.state === 'done' ? (
    <Badge tone="good" glyph="check">
      Erased
    </Badge>
  ) : (
    <Badge tone="neutral" glyph="cross">
      Declined
    </Badge>
  );
}

/** Said until the last of them has ended. */
function WaitingUploads({ line: { waitingUploads } }: { line: ErasureLine }) {
  if (waitingUploads === 0) return null;
  return (
    <p className="mt-1 text-ink-2 text-xs">
      {waitingUploads === 1
        ? 'The encrypted upload of an import that waits may still hold it'
        : `Encrypted uploads of ${formatCount(waitingUploads)} imports that wait may still hold it`}
      , until it is published or cancelled on <TextLink href="/sources">Sources</TextLink>. It stays out of
      what is published.
    </p>
  );
}

function Counts({ line }: { line: ErasureLine }) {
  if (line.counts.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs tabular-nums">
      {line.counts.map(({ of, records }) => (
        <li key={of}>
          {of} {formatCount(records)}
        </li>
      ))}
    </ul>
  );
}
