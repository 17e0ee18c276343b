// Reads the repository's own sources from disk; what tools generate and what is installed stays out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type SourceFile } from './source-file';

const FOLDERS = ['app', 'server', 'db', 'e2e'];
const OUT = new Set(['node_modules', 'migrations', 'test-results', 'playwright-report']);
const SOURCE = /\.(tsx?|m?js)$/;

/** @param root the repository's folder. */
export function readTree(root: string): SourceFile[] {
  const paths = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return FOLDERS.includes(entry.name) ? walk(root, entry.name) : [];
    return SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [entry.name] : [];
  });
  return paths.sort().map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return OUT.has(entry.name) || entry.name.startsWith('.') ? [] : walk(root, path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
