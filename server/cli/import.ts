// `plumbline import`: the command line's door to the one importer; prints counts and says what only a person can answer.

import { asc, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { importRefusal } from '@/db/schema/source';
import type { Command } from '@/server/cli/command';
import { complain, say } from '@/server/cli/say';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { cancelImport } from '@/server/sources/cancel-import';
import { ImportProblem } from '@/server/sources/import-problem';
import type { ImportReport } from '@/server/sources/import-report';
import { draftMapping } from '@/server/sources/mapping/draft-mapping';
import { type MappingFile, skeletonOf } from '@/server/sources/mapping/mapping-skeleton';
import { readSamples } from '@/server/sources/mapping/read-samples';
import { mappingsOf } from '@/server/sources/mapping/source-mapping';
import { refusalsCsv } from '@/server/sources/refusals-csv';
import { runImport } from '@/server/sources/run-import';
import { sourceOfFiles } from '@/server/sources/source-of-files';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { FORMAT_HELP } from './import/format-help';
import { type ImportOptions, importOptions, UsageError } from './import/import-options';
import { printReport } from './import/print-report';
import { progressLine } from './import/progress-line';
import { rollBackImport } from './import/roll-back-import';
import { writeWholeFile } from './write-whole-file';

const EXIT = { ok: 0, failed: 1, usage: 2, needsMapping: 3, wouldChange: 4, allRefused: 5 } as const;

export const command: Command = {
  name: 'import',
  summary: 'import a CRM export: a folder, a ZIP archive, or a CSV, JSON or XLSX file',
  help: `Usage: npm run plumbline -- import <folder|zip|file> --workspace NAME [options]
       npm run plumbline -- import rollback ID --workspace NAME [--reason CODE] [--note TEXT] [--preview] [--json]

Reads an export, says what is new, changed, unchanged and refused, and publishes it in one step or not at all.
Salesforce's and HubSpot's files are recognised by their headers; anything else is read by a mapping file.
Importing the same files again changes nothing. A rollback takes one import back whole; later ones stay; its --reason is
${REASON_CODES.rollback.join(', ')} (default: wrong_value). What a mail or a note says is read in memory and never stored.

${FORMAT_HELP}
  --workspace NAME      the workspace, by its short name or its name
  --create-workspace    make the workspace when there is none of that name
  --as-of DATE          the day the files speak of, YYYY-MM-DD (default: today in the workspace)
  --missing WHAT        what deals are that this source showed before and that the files do not: deleted (they vanish from
                        the totals and are listed), filtered (a filter left them out: nothing happens to them) or unknown
                        (default: deleted where the files show at least half of what the source showed last);
                        a deal whose own row is marked as deleted is gone in any case
  --source NAME         the system the files come from; one name is one source (default: as the headers tell: Salesforce,
                        HubSpot, Warehouse; else CSV)
  --mapping FILE        how files, stages and categories map onto ours (JSON); examples: server/sources/mapping/examples
  --write-mapping FILE  where questions are left, write a mapping with guesses there, to edit and give to --mapping; a table nobody
                        knows stands in it with each column, what its cells look like, and a field or null
  --date-order ORDER    mdy, dmy or ymd, for dates such as 03/04/26 or 26-05-12 whose order no value proves
  --number-format FORM  point (1,234.50) or comma (1.234,50), for numbers such as 1,234 that no value proves
  --header-row N        the line that names the columns, where titles stand above it and nothing proves which one it is
  --encoding NAME       windows-1252 for text that is not UTF-8
  --refused FILE        where refused rows are listed as CSV (default: refused-<import>.csv here, when there are any)
  --dry-run             say what would change, by deal, total and file, and write nothing
  --origin-system TEXT  where the files come from, for the record: the system, and with --origin-report,
                        --origin-filter, --origin-by and --origin-at the report, its filter, who ran it and when
  --as EMAIL            import as this person; they need the seat of a revops admin
  --json                print the report as JSON and nothing else

EXIT CODES
  0  imported; with --dry-run: nothing would change; rolled back
  1  refused or failed, nothing was imported: the reason is on standard error, or "problem" with --json
  2  the command was not understood
  3  the files leave questions: stages, categories, date order, number format, encoding or unknown tables (--write-mapping)
  4  with --dry-run: importing would change something
  5  every row was refused, so that nothing of the files counts; with --dry-run as well
  Where some rows were refused and others taken it is 0 or 4: "refused" of --json counts them, --refused lists them.`,
  async run(args) {
    try {
      if (args[0] === 'rollback' && args.length > 1) return await rollBackImport(args.slice(1));
      return await runCommand(importOptions(args));
    } catch (error) {
      if (error instanceof UsageError) {
        complain(`${error.message}\nnpm run plumbline -- help import tells more.`);
        return EXIT.usage;
      }
      if (!(error instanceof ImportProblem)) throw error;
      complain(error.message);
      return EXIT.failed;
    }
  },
};

async function runCommand(options: ImportOptions): Promise<number> {
  const now = new Date();
  const home = await findWorkspace(options.workspace, options.isCreating, now);
  const actor = await actorNamed(home.id, options.asEmail);
  const mapping = options.mapping;
  const source = await sourceOfFiles(options.path, mapping);
  const report = await runImport({
    workspaceId: home.id,
    actor,
    source: options.sourceName === null ? source : { ...source, name: options.sourceName },
    asOf: options.asOf ?? home.today,
    missing: options.missing,
    ...(mapping ? { mapping } : {}),
    ...(options.origin ? { origin: options.origin } : {}),
    goesAtOnce: !options.isDryRun,
    now,
    inputPath: options.path,
    ...(options.isJson ? {} : { onProgress: progressLine() }),
  });
  if (!options.isJson && process.stderr.isTTY) process.stderr.write('\n');
  const refusedTo = report.refused > 0 ? await writeRefused(home.id, report, options.refusedTo) : null;
  if (options.isJson) console.log(JSON.stringify({ ...report, refusedTo }, null, 2));
  else printReport(report);
  if (report.state === 'needs_mapping') return askForMapping(options, report);
  if (report.state === 'ready') {
    await cancelImport({
      workspaceId: home.id,
      importId: report.importId,
      actor,
      idempotencyKey: `import.cancel:${report.importId}`,
      now: new Date(),
    });
    if (report.dryRun?.wouldChange) return EXIT.wouldChange;
    return isAllRefused(report) ? sayAllRefused(options, refusedTo) : EXIT.ok;
  }
  if (report.state !== 'published') {
    if (!options.isJson) complain(report.problem ?? '');
    return EXIT.failed;
  }
  if (isAllRefused(report)) return sayAllRefused(options, refusedTo);
  if (!options.isJson) {
    if (refusedTo) say(`\nRefused rows, with file, line, column, value and reason: ${refusedTo}`);
    say(
      `\nImported into "${home.slug}" as of ${report.asOf} in ${report.seconds.toFixed(1)} s (import ${report.importId}).`,
    );
  }
  return EXIT.ok;
}

function isAllRefused({ files, refused }: ImportReport): boolean {
  return refused > 0 && files.every(({ read, refused: of }) => read === of);
}

function sayAllRefused({ isJson }: ImportOptions, refusedTo: string | null): number {
  if (!isJson)
    complain(`Every row was refused: nothing of the files counts. ${refusedTo} says why, row by row.`);
  return EXIT.allRefused;
}

async function askForMapping(options: ImportOptions, report: ImportReport): Promise<number> {
  if (!report.questions) return EXIT.needsMapping;
  const samples = await readSamples(options.path, report.questions.tables, options.mapping?.encoding);
  const { mapping, open } = draftMapping(options.mapping, report.questions, samples);
  const strange = report.questions.tables.filter(({ file }) => mappingsOf(mapping, file).length === 0);
  const tables = strange.map((table) => skeletonOf(table, samples.get(table.file) ?? []));
  const written: MappingFile = { ...mapping, ...(tables.length > 0 ? { tables } : {}) };
  const text = `${JSON.stringify(written, null, 2)}\n`;
  if (options.writeMappingTo) await writeWholeFile(options.writeMappingTo, text);
  if (options.isJson) return EXIT.needsMapping;
  const { stages, categories } = report.questions;
  complain('Nothing was imported: the files leave questions that only you can answer.');
  for (const { name, rows, guess } of stages) complain(`  Stage "${name}" (${rows} rows): ${guess}?`);
  for (const { name, rows, guess } of categories) complain(`  Category "${name}" (${rows} rows): ${guess}?`);
  for (const line of open) complain(`  ${line}`);
  if (options.writeMappingTo)
    complain(
      `Check the guesses in ${options.writeMappingTo}, then run again with --mapping ${options.writeMappingTo}.`,
    );
  else {
    complain(
      'Save this as a file, check the guesses, and run again with --mapping FILE (or use --write-mapping FILE):',
    );
    console.log(text);
  }
  return EXIT.needsMapping;
}

async function writeRefused(workspaceId: string, report: ImportReport, path: string | null): Promise<string> {
  const rows = await withWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(importRefusal)
      .where(eq(importRefusal.importId, report.importId))
      .orderBy(asc(importRefusal.ordinal)),
  );
  const target = path ?? `refused-${report.importId}.csv`;
  await writeWholeFile(target, refusalsCsv(rows));
  return target;
}
