// What an import that waits asks a person, with guesses and the first rows: read from the upload each time, kept nowhere.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { askAgain } from './ask-again';
import type { ImportQuestions } from './import-report';
import type { OpenInput } from './input/input-file';
import { draftMapping } from './mapping/draft-mapping';
import { previewTable, type TablePreview } from './mapping/preview-table';
import { sampleRows } from './mapping/sample-rows';
import { EMPTY_MAPPING, SourceMapping } from './mapping/source-mapping';
import { surveyTables } from './mapping/survey-tables';
import { planTables } from './plan-tables';
import { openSpooled } from './spool/open-spooled';
import { uploadNameOf } from './spool/upload-name';

const GUESS_ROWS = 50;

export type ImportAsking = {
  /** All of it was answered before: for somebody who wants it read otherwise. */
  isAgain: boolean;
  questions: Pick<ImportQuestions, 'stages' | 'categories' | 'dates' | 'numbers' | 'encodings'>;
  tables: TablePreview[];
  /** The mapping so far with every guess filled in. */
  draft: SourceMapping;
};

/** Null where the import waits for nobody. Throws ImportProblem where the upload is gone. */
export async function loadQuestions(workspaceId: string, importId: string): Promise<ImportAsking | null> {
  const run = await withWorkspace(workspaceId, (tx) => findRun(tx, workspaceId, importId));
  if (!run?.spoolName || !['needs_mapping', 'ready'].includes(run.state)) return null;
  const before = run.mapping === null ? EMPTY_MAPPING : SourceMapping.parse(run.mapping);
  const input = await openSpooled({ name: run.spoolName, workspaceId, importId }, uploadNameOf(run.progress));
  try {
    const asking = run.state === 'ready' ? null : await ask(input, before);
    return asking && isAsking(asking) ? asking : await askAgain(input, before);
  } finally {
    input.close();
  }
}

/** False where a table that was mapped before cannot be read so any more: then all of it is asked again. */
const isAsking = ({ questions, tables }: ImportAsking): boolean =>
  tables.length > 0 || Object.values(questions).some((each) => each.length > 0);

async function findRun(tx: Tx, workspaceId: string, importId: string) {
  const [run] = await tx
    .select()
    .from(importRun)
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
  return run;
}

async function ask(input: OpenInput, before: SourceMapping): Promise<ImportAsking> {
  const { unknown, plans, encodings } = await planTables(input.files, before);
  const isAskingTables = plans.every(({ object }) => object === 'record_type');
  const samples = new Map<string, string[][]>();
  const tables: TablePreview[] = [];
  for (const { file, columns } of isAskingTables ? unknown : []) {
    const { rows } = await sampleRows(file, GUESS_ROWS, before.encoding ?? 'utf-8');
    samples.set(file.name, rows);
    tables.push(await previewTable(file, columns, rows, before.encoding ?? 'utf-8'));
  }
  const { mapping: guessed } = draftMapping(
    before,
    { stages: [], categories: [], dates: [], numbers: [], encodings, tables },
    samples,
  );
  // Stages lie in columns: they are looked for under the guess, so that most people answer everything at once.
  const { stages, categories, dates, numbers } = await surveyTables(
    (await planTables(input.files, guessed)).plans,
    guessed,
  );
  const questions = { stages, categories, dates, numbers, encodings };
  return {
    isAgain: false,
    questions,
    tables,
    draft: draftMapping(guessed, { ...questions, tables: [] }).mapping,
  };
}
