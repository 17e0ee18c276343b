// Says which object a table holds by its header; the file's name decides only where the header fits it too.
import type { ObjectName } from '../records/object-fields';
import { SALESFORCE_OBJECTS, type SalesforceObject } from './salesforce-columns';
import { SALESFORCE_RECORDS } from './salesforce-records';
import { KNOWN_UNUSED_NAMES, UNUSED_OBJECTS } from './unused-objects';

export type Recognised =
  | { use: 'used'; api: string; object: ObjectName; columns: Record<string, string> }
  | { use: 'seen_not_used'; api: string; consequence: string }
  | { use: 'unknown' };

const ALL = [...SALESFORCE_OBJECTS, ...SALESFORCE_RECORDS];

/** Column names compare without case, because some tools fold it. `columns` gives our field → the file's own spelling. */
export function recogniseFile(fileName: string, header: readonly string[]): Recognised {
  const spelled = new Map(header.map((column) => [column.toLowerCase(), column]));
  const has = (column: string) => spelled.has(column.toLowerCase());
  const fits = (each: SalesforceObject) =>
    has('Id') &&
    each.needs.every(has) &&
    (!each.needsOneOf || each.needsOneOf.some(has)) &&
    !each.not?.some(has);
  const baseName = baseNameOf(fileName);
  const byName = ALL.find(
    (each) => each.api.toLowerCase() === baseName && has('Id') && each.needs.every(has),
  );
  const unused = UNUSED_OBJECTS.find((each) => each.signature.every(has));
  const found = byName ?? (unused && !isBetterReadAs(unused.api) ? undefined : ALL.find(fits));
  if (found) return { use: 'used', api: found.api, object: found.object, columns: columnsOf(found, spelled) };
  if (unused) return { use: 'seen_not_used', api: unused.api, consequence: unused.consequence };
  const named = [...KNOWN_UNUSED_NAMES].find((api) => api.toLowerCase() === baseName);
  if (named && has('Id'))
    return { use: 'seen_not_used', api: named, consequence: 'It is not used: no number rests on it.' };
  return { use: 'unknown' };
}

/** Notes and feed posts look like parts of other objects; there the used object is the better reading. */
function isBetterReadAs(api: string): boolean {
  return api === 'Note' || api === 'FeedItem' || api === 'Product2';
}

function columnsOf(found: SalesforceObject, spelled: Map<string, string>): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const [field, names] of Object.entries(found.columns)) {
    const name = names.map((each) => spelled.get(each.toLowerCase())).find((each) => each !== undefined);
    if (name !== undefined) columns[field] = name;
  }
  return columns;
}

/** 'exports/Opportunity-1.csv' and 'Opportunity__2026.csv' are both 'opportunity'. */
function baseNameOf(fileName: string): string {
  const base = (fileName.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return (/^[A-Za-z]+2?/.exec(base)?.[0] ?? '').toLowerCase();
}
