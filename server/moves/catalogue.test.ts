// Every move in this folder is in the catalogue, and the catalogue names no move that is not there.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MOVE_CATALOGUE } from './catalogue';
import { isPresentKnown, presentLabel } from './catalogue/present-label';

type Named = { kind: string; write: unknown };
const isMove = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'kind' in value && 'decide' in value && 'write' in value;

const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name),
);
const found = (
  await Promise.all(
    files.map(async (name) => {
      const exported: Record<string, unknown> = await import(
        /* @vite-ignore */ join(import.meta.dirname, name)
      );
      return Object.values(exported)
        .filter(isMove)
        .map(({ kind }) => ({ kind, name }));
    }),
  )
).flat();

it('lists every move, once', () => {
  const listed = MOVE_CATALOGUE.map(({ kind }) => kind);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual(found.map(({ kind }) => kind).sort());
});

it('keeps each move in the file of its name', () => {
  for (const { kind, name } of found) expect(name).toBe(`${kind.replace(/[._]/g, '-')}.ts`);
});

it('knows the present of what each move did', () => {
  const labels = MOVE_CATALOGUE.map(({ label }) => label);
  expect(labels.filter((label) => !isPresentKnown(label))).toEqual([]);
  expect(presentLabel('Took decisions back')).toBe('Take decisions back');
});

it('says of each move who it is for and what it did', () => {
  for (const { label, who } of MOVE_CATALOGUE) {
    expect(label).toMatch(/^[A-Z][^.]*$/);
    expect(who).not.toBe('');
  }
});
