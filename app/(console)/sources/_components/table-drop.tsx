// Takes a CSV file of a small table: shows what it would change before anything is written, and takes it on a press.
'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { formatCount, formatCountOf } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { FileDrop } from '../../../_ui/file-drop';
import { Notice } from '../../../_ui/notice';
import { notifyDone, notifyFailed } from '../../../_ui/notify';
import { Section } from '../../../_ui/section';
import type { DateOrder } from './answers';
import { DateOrderQuestion } from './date-order-question';
import { readAsBase64 } from './read-as-base64';
import type { RefusedCell } from './refused-cells';
import { RefusedCells } from './refused-cells';

const MAX_TABLE_BYTES = 2 * 1024 * 1024;
const tooLarge = (name: string) =>
  `"${name}" is larger than 2 MB: such a table has at most 10,000 rows. Deals are imported on Sources.`;

type Request = {
  key: string;
  preview: boolean;
  input: { name: string; base64: string; dateOrder?: DateOrder };
};
type Read<Change> = {
  problem: null;
  read: number;
  changes: Change[];
  unchanged: number;
  refused: RefusedCell[];
  refusedCsv: string;
  notes: string[];
  dates: { column: string; example: string }[];
  outcome: { status: string; reason?: string } | null;
};
type Held<Change> = { request: Request; answer: Read<Change> };

export function TableDrop<Change>({
  noun,
  hint,
  send,
  idle,
  children,
}: {
  /** 'rate', 'quota' */
  noun: string;
  hint: ReactNode;
  send: (request: Request) => Promise<Read<Change> | { problem: string }>;
  /** What stands there while no file is looked at. */
  idle?: ReactNode;
  /** The changes as a table. */
  children: (changes: readonly Change[]) => ReactNode;
}) {
  const queries = useQueryClient();
  const [held, setHeld] = useState<Held<Change> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** A new drop zone for each file, so that the same name can be chosen again. */
  const [round, setRound] = useState(0);

  function clear() {
    setHeld(null);
    setRound((before) => before + 1);
  }
  async function ask(request: Request): Promise<Read<Change> | null> {
    setIsBusy(true);
    setProblem(null);
    try {
      const answer = await send(request);
      if (answer.problem === null) return answer;
      setProblem(answer.problem);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'No answer came. Choose the file again.');
    } finally {
      setIsBusy(false);
    }
    return null;
  }
  async function look([file]: File[]) {
    if (!file) return;
    setHeld(null);
    if (file.size > MAX_TABLE_BYTES) {
      setProblem(tooLarge(file.name));
      return;
    }
    const base64 = await readAsBase64(file).catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : 'The file could not be read.');
      return null;
    });
    if (base64 === null) return;
    await read({ name: file.name, base64 });
  }
  async function read(input: Request['input']) {
    const request = { key: uuidv4(), preview: true, input };
    const answer = await ask(request);
    if (answer) setHeld({ request, answer });
  }
  async function take() {
    if (!held) return;
    const answer = await ask({ ...held.request, preview: false });
    if (!answer) return;
    if (answer.outcome?.status === 'refused') {
      notifyFailed({ title: 'Not taken', description: answer.outcome.reason ?? '' });
      return;
    }
    notifyDone({
      title: `${formatCountOf(held.answer.changes.length, noun)} taken`,
      description: held.request.input.name,
    });
    clear();
    void queries.invalidateQueries();
  }
  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        key={round}
        label={`Drop a CSV file of ${noun}s here, or choose it`}
        hint={hint}
        accept=".csv,.tsv,.txt"
        disabled={isBusy}
        onFiles={look}
      />
      {problem ? (
        <Notice kind="danger" title={problem}>
          Nothing of the file was taken.
        </Notice>
      ) : null}
      {held ? (
        <Preview held={held} noun={noun} isBusy={isBusy} onRead={read} onTake={take} onDiscard={clear}>
          {children(held.answer.changes)}
        </Preview>
      ) : (
        idle
      )}
    </div>
  );
}

function Preview<Change>({
  held: { request, answer },
  noun,
  isBusy,
  onRead,
  onTake,
  onDiscard,
  children,
}: {
  held: Held<Change>;
  noun: string;
  isBusy: boolean;
  /** Reads it again. */
  onRead: (input: Request['input']) => void;
  onTake: () => void;
  onDiscard: () => void;
  children: ReactNode;
}) {
  const { changes, unchanged, refused, refusedCsv, notes, dates, read, outcome } = answer;
  const isRefused = outcome?.status === 'refused';
  const canTake = changes.length > 0 && !isRefused;
  return (
    <Section
      title={`What ${request.input.name} would change`}
      hint={`${formatCountOf(read, 'row')} read: ${formatCount(changes.length)} new or changed, ${formatCount(unchanged)} unchanged, ${formatCount(refused.length)} refused`}
      actions={
        <>
          <Button variant="primary" loading={isBusy} disabled={!canTake} onClick={onTake}>
            {canTake ? `Take ${formatCountOf(changes.length, noun)}` : 'Nothing to take'}
          </Button>
          <Button disabled={isBusy} onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      {isRefused ? <Notice kind="refusal" title={outcome?.reason ?? 'This is not yours to change.'} /> : null}
      {notes.map((note) => (
        <Notice key={note} title={note} />
      ))}
      {dates.length > 0 || request.input.dateOrder ? (
        <DateOrderQuestion
          dates={dates}
          order={request.input.dateOrder}
          disabled={isBusy}
          onOrder={(dateOrder) => onRead({ ...request.input, dateOrder })}
        />
      ) : null}
      {changes.length > 0 ? children : null}
      {refused.length > 0 ? (
        <RefusedCells refused={refused} csv={refusedCsv} name={request.input.name} />
      ) : null}
    </Section>
  );
}
