// Writes the demo's files into a folder, telling each account once and streaming its rows to every file.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { buildDemoWorld, type DemoOptions, tellAccounts } from './account-stories';
import { DEMO_DEFAULTS, STORY_FILES } from './generate-demo';
import { teamFiles } from './rows/team-files';

export type WrittenFile = { file: string; rows: number };

/** Rows spelled and written at once: alone, each costs more than its own telling. */
const BATCH = 500;

type Sink = {
  write(row: readonly string[]): boolean;
  drained(): Promise<unknown>;
  end(): Promise<void>;
  rows: number;
};

/** Resolves with the rows written per file; rejects where the folder cannot be written. */
export async function writeDemoFiles(
  folder: string,
  options: Partial<DemoOptions> = {},
): Promise<WrittenFile[]> {
  const world = buildDemoWorld({ ...DEMO_DEFAULTS, ...options });
  await mkdir(folder, { recursive: true });
  const written: WrittenFile[] = [];
  for (const { file, columns, rows } of teamFiles(world.team)) {
    const sink = openSink(path.join(folder, file), columns);
    for (const row of rows) if (!sink.write(row)) await sink.drained();
    await sink.end();
    written.push({ file, rows: sink.rows });
  }
  const sinks = STORY_FILES.map((file) => ({
    file,
    sink: openSink(path.join(folder, file.file), file.columns),
  }));
  for (const story of tellAccounts(world)) {
    for (const { file, sink } of sinks) {
      for (const row of file.rowsOf(story, world)) if (!sink.write(row)) await sink.drained();
    }
  }
  for (const { file, sink } of sinks) {
    await sink.end();
    written.push({ file: file.file, rows: sink.rows });
  }
  return written;
}

function openSink(filePath: string, columns: readonly string[]): Sink {
  const output = createWriteStream(filePath);
  const done = finished(output);
  let held: (readonly string[])[] = [columns];
  const flush = (): boolean => {
    const text = stringify(held, { quoted_string: true });
    held = [];
    return output.write(text);
  };
  const sink: Sink = {
    rows: 0,
    write(row) {
      sink.rows += 1;
      return held.push(row) < BATCH || flush();
    },
    drained: () => Promise.race([once(output, 'drain'), done]),
    async end() {
      flush();
      output.end();
      await done;
    },
  };
  return sink;
}
