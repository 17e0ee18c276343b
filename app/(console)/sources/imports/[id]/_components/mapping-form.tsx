// Answers an import's questions: how unknown tables are read, and what the source's stages, categories and dates mean.
'use client';
import { useState } from 'react';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { PHASE_LABELS, PHASES } from '@/server/core/vocabulary/phase';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Notice } from '../../../../../_ui/notice';
import { notifyDone } from '../../../../../_ui/notify';
import { RefusalNotice } from '../../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../../_components/draft/use-move';
import { saveAsFile } from '../../../../_components/save-as-file';
import type { Asking } from '../../../_components/answers';
import { DATE_ORDER_OPTIONS } from '../../../_components/date-orders';
import { LoadMapping } from './load-mapping';
import { isReadingOf, type Mapping, withoutBlanks } from './mapping';
import { missingAnswer } from './missing-answer';
import { NamesQuestion } from './names-question';
import { TableMapping } from './table-mapping';
import { TwoWaysQuestion } from './two-ways-question';

export function MappingForm({
  id,
  asking,
  problem,
  sourceName,
  timeZone,
}: {
  id: string;
  asking: Asking;
  /** Why it waits, where that is more than a question. */
  problem: string | null;
  sourceName: string;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.imports.answer.mutate);
  const [mapping, setMapping] = useState<Mapping>(asking.draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { stages, categories, dates, numbers, encodings } = asking.questions;
  const needs = missingAnswer(asking, mapping);
  const hasGuesses = asking.draft.files.length + stages.length + categories.length > 0;

  async function send() {
    setRefusal(null);
    const answer = await run({ importId: id, mapping: withoutBlanks(mapping) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) notifyDone({ title: 'Mapping saved', description: 'The import goes on.' });
  }
  return (
    <div className="flex flex-col gap-8">
      <Notice
        kind="warning"
        title={
          asking.isAgain
            ? 'Nothing is imported yet: say how the files are read'
            : `Nothing is imported yet: ${hasGuesses ? 'check the guesses' : 'answer what is asked'} below`
        }
        actions={
          <>
            <LoadMapping onMapping={setMapping} />
            <Button
              size="sm"
              onClick={() => saveAsFile(`${sourceName}-mapping.json`, withoutBlanks(mapping))}
            >
              Download this mapping
            </Button>
          </>
        }
      >
        {problem ? `${problem} ` : null}The answers are kept for this source and used for its next import; the
        command takes the same file with <code className="font-mono text-xs">--mapping</code>.
      </Notice>
      {usedFirst(asking).map((table) => (
        <TableMapping
          key={table.file}
          table={table}
          objects={asking.objects}
          mapping={mapping}
          onMapping={setMapping}
        />
      ))}
      {stages.length > 0 ? (
        <NamesQuestion
          title="Stages"
          hint="Which phase each stage of the source belongs to"
          column="Stage of the source"
          ours="Phase"
          questions={stages}
          options={PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }))}
          answerFor={(name) => mapping.stages[name] ?? ''}
          onValue={(name, value) => {
            const phase = PHASES.find((each) => each === value);
            if (phase) setMapping({ ...mapping, stages: { ...mapping.stages, [name]: phase } });
          }}
        />
      ) : null}
      {categories.length > 0 ? (
        <NamesQuestion
          title="Forecast categories"
          hint="Which of our categories each one means"
          column="Category of the source"
          ours="Category"
          questions={categories}
          options={CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }))}
          answerFor={(name) => mapping.categories[name] ?? ''}
          onValue={(name, value) => {
            const category = CATEGORIES.find((each) => each === value);
            if (category) setMapping({ ...mapping, categories: { ...mapping.categories, [name]: category } });
          }}
        />
      ) : null}
      {dates.length > 0 ? (
        <TwoWaysQuestion
          title="Dates"
          label="How dates are written"
          columns={dates.map(inColumn)}
          options={DATE_ORDER_OPTIONS}
          answer={mapping.dateOrder}
          onAnswer={(dateOrder) => setMapping({ ...mapping, dateOrder })}
        />
      ) : null}
      {numbers.length > 0 ? (
        <TwoWaysQuestion
          title="Numbers"
          label="How numbers are written"
          columns={numbers.map(inColumn)}
          options={[
            { value: 'point', label: 'Point before decimals: 1,234.50' },
            { value: 'comma', label: 'Comma before decimals: 1.234,50' },
          ]}
          answer={mapping.numberFormat}
          onAnswer={(numberFormat) => setMapping({ ...mapping, numberFormat })}
        />
      ) : null}
      {encodings.length > 0 ? (
        <TwoWaysQuestion
          title="Characters"
          label="How characters are written"
          columns={encodings.map(({ file, line, example }) => ({ file, column: `line ${line}`, example }))}
          options={[{ value: 'windows-1252', label: 'Windows-1252: it reads as shown' }]}
          answer={mapping.encoding}
          onAnswer={(encoding) => setMapping({ ...mapping, encoding })}
        />
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" loading={isPending} disabled={needs !== null} onClick={send}>
          {asking.isAgain ? 'Confirm and read again' : 'Confirm and import'}
        </Button>
        {needs ? <span className="text-ink-3 text-xs">{needs}</span> : null}
      </div>
    </div>
  );
}

/** By the first guess, so that nothing moves while somebody maps. */
function usedFirst({ tables, draft }: Asking): Asking['tables'] {
  const isUsed = (table: Asking['tables'][number]) => isUsedIn(draft, table);
  return [...tables.filter(isUsed), ...tables.filter((table) => !isUsed(table))];
}

const isUsedIn = ({ files }: Mapping, table: Asking['tables'][number]) =>
  files.some((reading) => isReadingOf(reading, table.file));

const inColumn = (found: Asking['questions']['dates'][number]) => ({
  ...found,
  column: `column ${found.column}`,
});
