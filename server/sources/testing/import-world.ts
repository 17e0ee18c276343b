// A workspace without deals for importer tests, and short ways to import files into it and to look at what was stored.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import type { Actor } from '@/server/moves/actor';
import type { OnProgress } from '../import-ledger';
import type { ImportReport } from '../import-report';
import type { SourceMapping } from '../mapping/source-mapping';
import type { Missing } from '../publish/history/enter-series';
import { runImport } from '../run-import';

export const NOW = new Date('2026-05-13T10:00:00.000Z');
const COMMAND: Actor = { kind: 'command', id: 'plumbline' };

export type ImportWorld = {
  database: FreshDatabase;
  workspaceId: string;
  /** As a superuser: sees every row, to check what was stored. */
  sql: postgres.Sql;
  folder: string;
  /** Imports a folder, an archive or a file as it lies on disk. */
  importPath: (path: string, options?: ImportOptions) => Promise<ImportReport>;
  /** Writes the files into a folder of their own. */
  writeFiles: (files: Record<string, string | Uint8Array>) => Promise<string>;
  /** Writes the files into a folder of their own and imports that. */
  importFiles: (files: Record<string, string | Uint8Array>, options?: ImportOptions) => Promise<ImportReport>;
  /** Every row of every table as text, one string. */
  everything: () => Promise<string>;
  close: () => Promise<void>;
};
export type ImportOptions = {
  asOf?: string;
  mapping?: SourceMapping;
  source?: string;
  now?: Date;
  actor?: Actor;
  onProgress?: OnProgress;
  missing?: Missing;
};

export async function makeImportWorld(settings: { timeZone?: string } = {}): Promise<ImportWorld> {
  process.env.PLUMBLINE_MASTER_KEY ??= 'a key for tests only';
  const database = await freshDatabase();
  const sql = postgres(database.bootstrapUrl, { max: 2, onnotice: () => undefined });
  const workspaceId = uuidv7();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-import-'));
  await sql`set session_replication_role = replica`;
  await sql`insert into workspace (id, slug, name, time_zone, currency, fiscal_calendar, small_deal_limit, material_amount, review_amount)
    values (${workspaceId}, 'test', 'Tessaline', ${settings.timeZone ?? 'UTC'}, 'USD',
      ${sql.json({ kind: 'calendar_months', version: 1, startMonth: 1, yearNamedBy: 'start' })}, 10000, 250000, 100000)`;
  await sql`set session_replication_role = origin`;
  let count = 0;

  const importPath: ImportWorld['importPath'] = (path, options = {}) =>
    runImport({
      workspaceId,
      actor: options.actor ?? COMMAND,
      source: { kind: 'salesforce', name: options.source ?? 'CRM' },
      asOf: options.asOf ?? '2026-05-12',
      ...(options.mapping ? { mapping: options.mapping } : {}),
      now: options.now ?? NOW,
      ...(options.missing ? { missing: options.missing } : {}),
      inputPath: path,
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });

  const writeFiles: ImportWorld['writeFiles'] = async (files) => {
    const target = join(folder, String(++count));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(target, name)), { recursive: true });
      await writeFile(join(target, name), content);
    }
    return target;
  };
  return {
    database,
    workspaceId,
    sql,
    folder,
    importPath,
    writeFiles,
    importFiles: async (files, options) => importPath(await writeFiles(files), options),
    everything: async () => {
      const tables = await sql<{ name: string }[]>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
      const parts = await Promise.all(
        tables.map(({ name }) =>
          sql.unsafe(`select coalesce(string_agg(t::text, E'\\n'), '') as t from ${name} t`),
        ),
      );
      return parts.map(([row]) => String(row?.t ?? '')).join('\n');
    },
    close: async () => {
      await sql.end();
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}
