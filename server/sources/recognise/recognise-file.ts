// Says which records a table holds by its header; the file's name decides only where the header fits it too.
import type { ObjectName } from '../records/object-fields';
import type { ColumnSource } from '../records/table-plan';
import { HeaderColumns } from './header-columns';
import { HUBSPOT_ACTIVITIES } from './hubspot-activities';
import { HUBSPOT_TABLES } from './hubspot-tables';
import type { KnownTable } from './known-table';
import { SALESFORCE_OBJECTS } from './salesforce-columns';
import { SALESFORCE_RECORDS } from './salesforce-records';
import { SALESFORCE_REPORTS } from './salesforce-reports';
import { KNOWN_UNUSED_NAMES, UNUSED_OBJECTS } from './unused-objects';

/** One way in which the rows are read; a table may give several kinds of records. */
export type Reading = {
  object: ObjectName;
  /** Our field → what it is read from, in the file's own spelling. */
  columns: Record<string, ColumnSource>;
  isDistinct: boolean;
  /** Left out where another file of the import holds such records itself. */
  isPart: boolean;
  onlyWhere: string | null;
};
export type Recognised =
  | {
      use: 'used';
      api: string;
      object: ObjectName;
      /** Of the main reading. */
      columns: Record<string, ColumnSource>;
      readings: Reading[];
      hasSalesforceIds: boolean;
      hasFooter: boolean;
      kinds: KnownTable['kinds'];
    }
  | { use: 'seen_not_used'; api: string; consequence: string }
  | { use: 'unknown' };

const SALESFORCE = [...SALESFORCE_OBJECTS, ...SALESFORCE_RECORDS];
const OTHERS = [...SALESFORCE_REPORTS, ...HUBSPOT_TABLES, ...HUBSPOT_ACTIVITIES];

/** @param object what the file itself says its records are */
export function recogniseFile(fileName: string, header: readonly string[], object?: string): Recognised {
  const columns = new HeaderColumns(header);
  const fits = (each: KnownTable) =>
    each.needs.every(columns.has) &&
    (!each.needsOneOf || each.needsOneOf.some(columns.has)) &&
    !each.not?.some(columns.has);
  const name = object?.toLowerCase() ?? baseNameOf(fileName);
  const byName = SALESFORCE.find((each) => each.api.toLowerCase() === name && each.needs.every(columns.has));
  const unused =
    UNUSED_OBJECTS.find((each) => object !== undefined && each.api.toLowerCase() === name) ??
    UNUSED_OBJECTS.find((each) => each.signature.every(columns.has));
  const found =
    byName ??
    (unused && !isBetterReadAs(unused.api) ? undefined : (SALESFORCE.find(fits) ?? OTHERS.find(fits)));
  if (found) {
    const [main, ...others] = readingsOf(found, columns);
    if (main)
      return {
        use: 'used',
        api: found.api,
        object: main.object,
        columns: main.columns,
        readings: [main, ...others],
        hasSalesforceIds: !found.api.startsWith('HubSpot'),
        hasFooter: found.hasFooter ?? false,
        kinds: found.kinds,
      };
  }
  if (unused) return { use: 'seen_not_used', api: unused.api, consequence: unused.consequence };
  const named = [...KNOWN_UNUSED_NAMES].find((api) => api.toLowerCase() === name);
  if (named && columns.has('Id'))
    return { use: 'seen_not_used', api: named, consequence: 'It is not used: no number rests on it.' };
  return { use: 'unknown' };
}

/** Notes, feed posts and pipelines look like parts of other objects; there the used object is the better reading. */
function isBetterReadAs(api: string): boolean {
  return ['Note', 'FeedItem', 'Product2', 'HubSpot pipeline'].includes(api);
}

function readingsOf(found: KnownTable, header: HeaderColumns): Reading[] {
  // Connectors that keep history give a row for each version of a record; one of them is the present one.
  const active = header.find('_fivetran_active') ?? null;
  const isVersioned = active !== null && header.has('_fivetran_start');
  const main: Reading = {
    object: found.object,
    columns: columnsOf(found.columns, header),
    isDistinct: (found.isDistinct ?? false) || isVersioned,
    isPart: isVersioned,
    onlyWhere: found.object === 'property_history' ? null : active,
  };
  const parts = (found.parts ?? []).map(
    ({ object, columns }): Reading => ({
      object,
      columns: columnsOf(columns, header),
      isDistinct: true,
      isPart: true,
      onlyWhere: active,
    }),
  );
  const past = isVersioned && found.object === 'opportunity' ? [versionsOf(main, header)] : [];
  return [main, ...parts.filter(({ columns }) => 'id' in columns), ...past];
}

/** Each version of a deal is a state it was in since its start. */
function versionsOf({ columns }: Reading, header: HeaderColumns): Reading {
  const { id, stage, amount, closesOn, category } = columns;
  const start = header.find('_fivetran_start') ?? '';
  const given = Object.entries({ stage, amount, closesOn, category }).filter(
    ([, source]) => source !== undefined,
  );
  return {
    object: 'stage_history',
    columns: {
      id: { template: `{${typeof id === 'string' ? id : ''}}|{${start}}` },
      ...(id === undefined ? {} : { opportunityId: id }),
      createdAt: start,
      ...Object.fromEntries(given),
    },
    isDistinct: false,
    isPart: false,
    onlyWhere: null,
  };
}

function columnsOf(known: KnownTable['columns'], header: HeaderColumns): Record<string, ColumnSource> {
  const columns: Record<string, ColumnSource> = {};
  for (const [field, each] of Object.entries(known)) {
    const source = header.sourceOf(each);
    if (source !== undefined) columns[field] = source;
  }
  return columns;
}

/** 'exports/Opportunity-1.csv' and 'Opportunity__2026.csv' are both 'opportunity'. */
function baseNameOf(fileName: string): string {
  const base = (fileName.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return (/^[A-Za-z]+2?/.exec(base)?.[0] ?? '').toLowerCase();
}
