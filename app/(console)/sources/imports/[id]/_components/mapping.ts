// The mapping as the page edits it; the server validates what is sent.
import type { Asking } from '../../../_components/answers';

export type Mapping = Asking['draft'];
export type Reading = Mapping['files'][number];
export type FieldSource = Reading['fields'][string];
export type ObjectName = Reading['object'];

const baseName = (file: string) => file.split('/').at(-1) ?? file;

/** Whether a reading is about this file: its name, with * for any run of characters. */
export function isReadingOf({ file }: Reading, name: string): boolean {
  const parts = file.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'i');
  return pattern.test(name) || pattern.test(baseName(name));
}

export function startReading(file: string, object: ObjectName, columns: readonly string[]): Reading {
  return { file: baseName(file), object, fields: { id: columns[0] ?? '' } };
}

/** Fields that were added and not chosen yet are left out. */
export function withoutBlanks(mapping: Mapping): Mapping {
  return {
    ...mapping,
    files: mapping.files.map((reading) => ({
      ...reading,
      fields: Object.fromEntries(Object.entries(reading.fields).filter(([, source]) => source !== '')),
    })),
  };
}

/** A mapping from a file somebody chose, or what is wrong with it; only its outline is checked here. */
export function readMappingFile(text: string): { mapping: Mapping } | { problem: string } {
  const problem =
    'This is no mapping file. Choose one that was downloaded here or written by --write-mapping.';
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('version' in read) || !('files' in read))
      return { problem };
    if (!Array.isArray(read.files)) return { problem };
    const known = read as Partial<Mapping> & Pick<Mapping, 'version' | 'files'>;
    return {
      mapping: {
        ...known,
        stages: known.stages ?? {},
        categories: known.categories ?? {},
        dealTypes: known.dealTypes ?? {},
      },
    };
  } catch {
    return { problem };
  }
}
