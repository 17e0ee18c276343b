// Every column of text or JSON is classified once, so that the data map and an erasure miss none.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { COLUMN_CLASSES, columnsOf, TABLE_WORDS, TEXT_COLUMNS } from '@/server/core/data-map/column-classes';
import { originOfRecords, RECORD_ORIGINS } from '@/server/core/data-map/record-origin';

const folder = join(process.cwd(), 'db/schema');
const tables = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const module: Record<string, unknown> = await import(/* @vite-ignore */ join(folder, file));
      return Object.values(module).filter((each) => each instanceof PgTable);
    }),
  )
)
  .flat()
  .map((table) => getTableConfig(table));

it('lists each column of text or JSON of each table under one class', () => {
  for (const { name, columns } of tables) {
    const held = columns
      .filter((column) => ['text', 'jsonb'].includes(column.getSQLType()) && !column.enumValues?.length)
      .map((column) => column.name);
    const listed = COLUMN_CLASSES.flatMap((each) => columnsOf(name, each));
    expect(
      held.filter((column) => !listed.includes(column)),
      name,
    ).toEqual([]);
    expect(new Set(listed).size, name).toBe(listed.length);
  }
});

it('says of each such table where its records come from, and never that what people wrote was set up', () => {
  const holding = Object.keys(TEXT_COLUMNS).filter((name) =>
    (['customer', 'text', 'own'] as const).some((each) => columnsOf(name, each).length > 0),
  );
  for (const name of holding) expect(RECORD_ORIGINS, name).toContain(originOfRecords(name));
  expect(originOfRecords('message')).toBe('said');
  expect(originOfRecords('agent_write')).toBe('kept');
});

it('has words for each table that holds something about people or customers', () => {
  const without = Object.keys(TEXT_COLUMNS).filter(
    (name) =>
      (['customer', 'text', 'own'] as const).some((each) => columnsOf(name, each).length > 0) &&
      !TABLE_WORDS[name],
  );
  expect(without).toEqual([]);
});
