// What an import that waits asks a person, with guesses and the first rows: read from the upload each time, kept nowhere.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import type { ImportQuestions } from './import-report';
import type { OpenInput } from './input/input-file';
import { draftMapping } from './mapping/draft-mapping';
import { sampleRows } from './mapping/sample-rows';
import { EMPTY_MAPPING, SourceMapping } from './mapping/source-mapping';
import { surveyTables } from './mapping/survey-tables';
import { planTables } from './plan-tables';
import { headRows } from './recognise/find-header';
import { openSpooled } from './spool/open-spooled';
import { uploadNameOf } from './spool/upload-name';

const PREVIEW_ROWS = 5;
const PREVIEW_LENGTH = 120;
const GUESS_ROWS = 50;
const HEAD_ROWS = 20;
const cut = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, PREVIEW_LENGTH));

/** First rows of a table nobody recognised; cells are cut. Shown to the admin who sent the file, never stored. */
export type TablePreview = {
  file: string;
  columns: string[];
  rows: string[][];
  /** Where its header seems to stand below titles. */
  headerRow?: number;
  /** The first rows of the file whatever they are, to choose the header among. */
  head: { line: number; cells: string[] }[];
};
export type ImportAsking = {
  questions: Pick<ImportQuestions, 'stages' | 'categories' | 'dates' | 'numbers' | 'encodings'>;
  tables: TablePreview[];
  /** The mapping so far with every guess filled in. */
  draft: SourceMapping;
};

/** Null where the import does not wait for answers. Throws ImportProblem where the upload is gone. */
export async function loadQuestions(workspaceId: string, importId: string): Promise<ImportAsking | null> {
  const run = await withWorkspace(workspaceId, (tx) => findRun(tx, workspaceId, importId));
  if (!run?.spoolName || run.state !== 'needs_mapping') return null;
  const before = run.mapping === null ? EMPTY_MAPPING : SourceMapping.parse(run.mapping);
  const input = await openSpooled({ name: run.spoolName, workspaceId, importId }, uploadNameOf(run.progress));
  try {
    return await ask(input, before);
  } finally {
    input.close();
  }
}

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
    tables.push({
      file: file.name,
      columns,
      rows: rows.slice(0, PREVIEW_ROWS).map(cut),
      ...(file.headerLine === undefined ? {} : { headerRow: file.headerLine }),
      head: (await headRows({ ...file, headerLine: undefined }, before.encoding ?? 'utf-8'))
        .slice(0, HEAD_ROWS)
        .map(({ line, cells }) => ({ line, cells: cut(cells) })),
    });
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
  return { questions, tables, draft: draftMapping(guessed, { ...questions, tables: [] }).mapping };
}
