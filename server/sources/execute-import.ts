// Runs an import that was begun: opens, plans, surveys, reads, stages and publishes; leaves nothing when it stops early.
import { withWorkspace } from '@/db/client';
import { deriveKey } from '@/server/audit/keys';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { importPublish, type Published } from '@/server/moves/import-publish';
import type { HeldImport } from './dry-run/held-import';
import { holdImport, loadGoing, mayPublish, withCounts } from './dry-run/hold-import';
import { fileReport, footerNotes, unusedReports } from './file-reports';
import { ImportLedger, type OnProgress } from './import-ledger';
import { notesOf } from './import-notes';
import { ImportProblem } from './import-problem';
import type { ImportQuestions, ImportReport } from './import-report';
import { type TakeTurn, whileAlive } from './import-turn';
import type { OpenInput } from './input/input-file';
import { keepHeapSmall } from './keep-heap-small';
import { endLostImports } from './lost-imports';
import { DealDrafts } from './map/deal-drafts';
import { HistoryStore } from './map/history-store';
import { ImportContext } from './map/import-context';
import { MailTasks } from './map/mail-tasks';
import { emptyTally, type MapScope } from './map/map-scope';
import { PeopleDraft } from './map/people-draft';
import { WaitingRows } from './map/waiting-rows';
import { surveyTables } from './mapping/survey-tables';
import { nearNotes } from './near-notes';
import { nothingToImport, onlyHeaders } from './nothing-to-import';
import { type OpenedImport, openImport } from './open-import';
import { type Plans, planTables } from './plan-tables';
import { seriesNotes } from './publish/history/series-notes';
import { readAll } from './read-all';
import type { TableEnd } from './records/read-table';
import { loadKnown } from './stage/load-known';
import { RecordDigest } from './stage/record-digest';
import { StageSink } from './stage/stage-sink';
import { writeStaged } from './stage/write-staged';
import { withoutValues } from './without-values';

export type ExecuteImport = {
  workspaceId: string;
  importId: string;
  actor: Actor;
  /** Opens what was given: a folder, an archive, a file or a spooled upload. */
  openInput: () => Promise<OpenInput>;
  now: Date;
  onProgress?: OnProgress;
};

type Attempt = {
  request: ExecuteImport;
  opened: OpenedImport;
  input: OpenInput;
  ledger: ImportLedger;
  startedAt: number;
};

export function executeImport(request: ExecuteImport): Promise<ImportReport> {
  return keepHeapSmall(() => whileAlive(request.importId, (turn) => executeAlive(request, turn)));
}

async function executeAlive(request: ExecuteImport, turn: TakeTurn): Promise<ImportReport> {
  const { workspaceId, importId, now, onProgress = () => undefined } = request;
  const startedAt = performance.now();
  const empty = new ImportLedger(workspaceId, importId, 0, onProgress);
  let input: OpenInput | null = null;
  let opened: OpenedImport | null = null;
  try {
    const found = await withWorkspace(workspaceId, (tx) => openImport(tx, workspaceId, importId, now));
    opened = found;
    const given = await request.openInput();
    input = given;
    const bytes = given.files.reduce((sum, file) => sum + file.bytes, 0);
    const ledger = new ImportLedger(workspaceId, importId, bytes, onProgress);
    return await turn(
      workspaceId,
      () => ledger.advance('Waiting for another import of this workspace', 0, 0),
      () => attempt({ request, opened: found, input: given, ledger, startedAt }),
    );
  } catch (error) {
    await empty.clear();
    if (!(error instanceof ImportProblem)) {
      await empty.enter('failed', { problem: 'The import failed for a reason of ours. Try it again.' });
      throw withoutValues(error);
    }
    const state = error.endsIn(request.actor.kind === 'worker');
    await empty.enter(state, { problem: error.message });
    return { ...emptyReport(request, opened, startedAt), state, problem: error.message };
  } finally {
    input?.close();
  }
}

async function attempt(tried: Attempt): Promise<ImportReport> {
  const { request, opened, input, ledger } = tried;
  const { setting } = opened;
  await endLostImports(request.workspaceId);
  const going = await withWorkspace(request.workspaceId, (tx) =>
    loadGoing(tx, request.workspaceId, request.importId),
  );
  if (going.canPublishHeld && going.held) return publishAll(tried, going.held, going.held);
  await ledger.clear();
  if (!(await ledger.enter('reading'))) throw new ImportProblem('cancelled', 'The import was cancelled.');
  await ledger.advance('Looking at the files', 0, 0);
  const planned = await planTables(input.files, setting.mapping);
  ledger.expect(planned.plans.reduce((sum, { file }) => sum + file.bytes, 0));
  const survey = await surveyTables(planned.plans, setting.mapping, () =>
    ledger.advance('Looking at the files', 0, 0),
  );
  const questions = questionsOf(planned, survey, input.ignored);
  if (questions) {
    await ledger.enter('needs_mapping', { problem: 'The files leave questions that only you can answer.' });
    return { ...emptyReport(request, opened, tried.startedAt), state: 'needs_mapping', questions };
  }
  const ctx = new ImportContext({
    ...setting,
    settledStages: survey.settledStages,
    namedStages: survey.namedStages,
  });
  const objects = planned.plans.map(({ object }) => object);
  await withWorkspace(request.workspaceId, (tx) => loadKnown(tx, ctx, objects));
  const staged = await stageAll(tried, ctx, planned);
  const empty = onlyHeaders(planned.plans, staged.ends);
  if (empty) throw empty;
  await ledger.flush();
  const used = planned.plans.map((plan, index) => fileReport(plan, staged.ends[index], ledger));
  const read: HeldImport = {
    root: staged.root,
    records: staged.records,
    withBodies: staged.withBodies,
    hasLines: staged.hasLines,
    files: [...used, ...(await unusedReports(planned, input))],
    tables: used.length,
    notes: [
      ...planned.notes.concat(survey.notes),
      ...footerNotes(planned.plans, staged.ends),
      ...notesOf(staged.tally),
      ...nearNotes(ctx),
    ],
    mark: going.mark,
    system: planned.system,
  };
  if (mayPublish(going, read)) return publishAll(tried, read, null);
  const isAgain = going.held !== null;
  const { dryRun, files } = await holdImport(
    { ...setting, importId: request.importId },
    ledger,
    read,
    isAgain,
  );
  const report = emptyReport(request, opened, tried.startedAt);
  return { ...report, ...endOf({ ...read, files }), state: 'ready', dryRun };
}

/**
 * Publishes what lies staged, and tells what each file came to.
 * @param held the same, where it waited for a go: kept until it is published.
 */
async function publishAll(tried: Attempt, read: HeldImport, held: HeldImport | null): Promise<ImportReport> {
  const { request, opened, ledger } = tried;
  if (!(await ledger.enter('publishing'))) throw new ImportProblem('cancelled', 'The import was cancelled.');
  // Before it is visible: whoever sees it published sees its files, and a process that dies then loses none of them.
  await ledger.writeFiles(read.files, read.notes, held, 'Publishing');
  const published = await publish(tried, read);
  await ledger.removeStaged();
  const files = withCounts(read, published.counts);
  return {
    ...emptyReport(request, opened, tried.startedAt),
    ...endOf({ ...read, files }),
    state: 'published',
    totals: published.totals,
    notes: [...read.notes, ...seriesNotes(published.place, opened.setting.asOf, published.vanished)],
    vanished: published.vanished,
  };
}

const endOf = ({ files, notes, root }: HeldImport) => ({
  files,
  notes,
  refused: files.reduce((sum, file) => sum + file.refused, 0),
  root,
});

type Staged = {
  ends: TableEnd[];
  root: string;
  records: number;
  withBodies: string[];
  hasLines: boolean;
  tally: MapScope['tally'];
};

async function stageAll({ request, ledger }: Attempt, ctx: ImportContext, planned: Plans): Promise<Staged> {
  const { workspaceId, importId } = request;
  let ordinal = 0;
  const sink = new StageSink(new RecordDigest(deriveKey('record digest', workspaceId)), async (batch) => {
    const first = ordinal;
    ordinal += batch.records.length;
    await writeStaged(workspaceId, importId, first, batch);
  });
  const scope: MapScope = {
    ctx,
    sink,
    people: new PeopleDraft(),
    deals: new DealDrafts(),
    history: new HistoryStore(),
    guests: new WaitingRows(),
    mailPeople: new WaitingRows(),
    mailTasks: new MailTasks(),
    withBodies: new Set(),
    tally: emptyTally(),
    refuse: (refusal) => ledger.refuse(refusal),
  };
  const ends = await readAll(planned.plans, scope, ledger).finally(() => sink.settled());
  return {
    ends,
    records: sink.records,
    root: sink.merkle.root.toString('hex'),
    withBodies: [...scope.withBodies].sort(),
    hasLines: planned.plans.some((plan) => plan.object === 'line'),
    tally: scope.tally,
  };
}

async function publish(
  { request, opened, ledger, startedAt }: Attempt,
  read: HeldImport,
): Promise<Published> {
  const { workspaceId, importId, actor, now } = request;
  await ledger.advance('Publishing', 0, 0);
  const outcome = await runMove(importPublish, {
    workspaceId,
    // A person asks for an import; the machine publishes it, and the import's row names who asked.
    actor: actor.kind === 'command' ? actor : { kind: 'worker', id: 'importer' },
    input: {
      importId,
      asOfInstant: opened.setting.asOfInstant,
      root: read.root,
      records: read.records,
      files: read.files
        .slice(0, read.tables)
        .map(({ object, sha256, read: rows, refused }) => ({ object, sha256, rows, refused })),
      withBodies: read.withBodies,
      hasLines: read.hasLines,
      system: read.system ?? null,
    },
    idempotencyKey: `import.publish:${importId}:${read.root}`,
    // It becomes true when it is published, not when somebody asked for it.
    now: new Date(now.getTime() + (performance.now() - startedAt)),
  });
  if (outcome.status === 'applied') return outcome.result;
  throw new ImportProblem(
    'not_allowed',
    'reason' in outcome ? outcome.reason : 'The import was not published.',
  );
}

function questionsOf(
  planned: Plans,
  survey: Awaited<ReturnType<typeof surveyTables>>,
  ignored: OpenInput['ignored'],
): ImportQuestions | null {
  const hasRecords = planned.plans.some((plan) => plan.object !== 'record_type');
  const tables = hasRecords
    ? []
    : planned.unknown.map(({ file, columns }) => ({
        file: file.name,
        columns,
        ...(file.headerLine === undefined ? {} : { headerRow: file.headerLine }),
      }));
  const { stages, categories, dates, numbers } = survey;
  const asked = { stages, categories, dates, numbers, encodings: planned.encodings, tables };
  if (asked.encodings.length > 0) return asked;
  const nothing = hasRecords ? null : nothingToImport(planned, ignored);
  if (nothing) throw nothing;
  return Object.values(asked).some((each) => each.length > 0) ? asked : null;
}

function emptyReport(request: ExecuteImport, opened: OpenedImport | null, startedAt: number): ImportReport {
  return {
    importId: request.importId,
    state: 'failed',
    source: opened?.sourceName ?? '',
    asOf: opened?.setting.asOf ?? '',
    files: [],
    totals: [],
    notes: [],
    vanished: 0,
    refused: 0,
    root: null,
    problem: null,
    questions: null,
    dryRun: null,
    seconds: (performance.now() - startedAt) / 1000,
  };
}
