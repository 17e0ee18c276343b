// Guesses how unknown tables map onto our objects, as a draft for a person to confirm; it is never used unconfirmed.
import type { ObjectName } from '../records/object-fields';
import { COLUMN_WORDS, NEEDED_WORDS } from './column-words';
import type { FileMapping } from './source-mapping';

/** Null where the table looks like nothing we import. `sampleRows` are cells in the order of the header. */
export function guessMapping(
  file: string,
  header: readonly string[],
  sampleRows: readonly (readonly string[])[] = [],
): FileMapping[] | null {
  for (const { object, fields: needed } of NEEDED_WORDS) {
    const fields = fieldsOf(object, header);
    if (!needed.every((each) => each.split('|').some((field) => field in fields))) continue;
    const mapping: FileMapping = { file: baseName(file), object, fields };
    const also = object === 'opportunity' ? ownersAndAccounts(file, header, fields) : [];
    if (object === 'activity') mapping.kinds = kindsOf(header, fields.kind, sampleRows);
    return [mapping, ...also];
  }
  return null;
}

function fieldsOf(object: ObjectName, header: readonly string[]): Record<string, string> {
  const byWord = new Map(header.map((column) => [folded(column), column]));
  const fields: Record<string, string> = {};
  for (const [field, words] of Object.entries(COLUMN_WORDS[object] ?? {})) {
    const found = words.map((word) => byWord.get(word)).find((column) => column !== undefined);
    if (found !== undefined) fields[field] = found;
  }
  return fields;
}

/** A table of deals alone still says who owns them and whose they are. */
function ownersAndAccounts(
  file: string,
  header: readonly string[],
  fields: Record<string, string>,
): FileMapping[] {
  const made: FileMapping[] = [];
  const owner = fields.ownerId ?? fields.ownerEmail ?? fields.ownerName;
  if (owner)
    made.push({
      file: baseName(file),
      object: 'user',
      isDistinct: true,
      fields: {
        id: owner,
        name: fields.ownerName ?? owner,
        ...(fields.ownerEmail ? { email: fields.ownerEmail } : {}),
      },
    });
  const account = fields.accountId ?? fields.accountName;
  if (account && header.includes(account))
    made.push({
      file: baseName(file),
      object: 'account',
      isDistinct: true,
      fields: { id: account, name: fields.accountName ?? account },
    });
  return made;
}

function kindsOf(
  header: readonly string[],
  column: string | undefined,
  sampleRows: readonly (readonly string[])[],
): NonNullable<FileMapping['kinds']> {
  const index = column === undefined ? -1 : header.indexOf(column);
  const kinds: NonNullable<FileMapping['kinds']> = {};
  for (const word of new Set(sampleRows.map((row) => row[index] ?? ''))) {
    if (/mail/i.test(word)) kinds[word] = 'email';
    else if (/meet|demo|visit/i.test(word)) kinds[word] = 'meeting';
    else if (/call|phone/i.test(word)) kinds[word] = 'call';
    else if (/note/i.test(word)) kinds[word] = 'note';
    else if (word.trim() !== '') kinds[word] = 'task';
  }
  return kinds;
}

function folded(column: string): string {
  return column.toLowerCase().replace(/[\s_-]/g, '');
}

function baseName(file: string): string {
  return file.split('/').at(-1) ?? file;
}
