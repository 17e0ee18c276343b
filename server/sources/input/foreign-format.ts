// Knows by its first bytes a file that no reading of text makes a table: a protected or old workbook, a gzip archive, a PDF.
import { open } from 'node:fs/promises';
import { ImportProblem } from '../import-problem';

const HEAD_BYTES = 8;
const FORMATS: readonly [Buffer, string][] = [
  [
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'is a workbook of the old kind, or one with a password. Save it as .xlsx without a password, or as CSV.',
  ],
  [Buffer.from('1f8b', 'hex'), 'is packed with gzip. Unpack it, or give a ZIP archive.'],
  [Buffer.from('%PDF-'), 'is a PDF. Export the table as CSV, JSON or XLSX.'],
];

/** Throws ImportProblem 'unreadable_input'. */
export function refuseForeignFormat(name: string, head: Buffer): void {
  const found = FORMATS.find(([magic]) => head.subarray(0, magic.length).equals(magic));
  if (found) throw new ImportProblem('unreadable_input', `"${name}" ${found[1]}`);
}

export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
