// Writes small tables and archives for tests.
import { zipSync } from 'fflate';

export function csv(...rows: string[]): string {
  return `${rows.join('\n')}\n`;
}

export function bytesOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
}
