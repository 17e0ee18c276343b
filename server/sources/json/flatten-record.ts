// Turns a record of JSON into cells by column name, and takes the records of others that it carries out of it.
import { AnswerPage } from './answer-page';
import { isObject, type JsonObject, type JsonValue } from './json-record';

export type FlatRecord = {
  /** What the record itself says it is: 'Opportunity'. */
  object: string | null;
  cells: Map<string, string>;
  /** Records that stood inside of it, as Salesforce's data trees nest them. */
  inside: FlatRecord[];
};

/** Wrappers whose keys are the record's own columns. */
const LIFTED = new Set(['properties', 'fields', 'node', '_airbyte_data']);
const MAX_INSIDE = 6;

export function flattenRecord(value: JsonObject, object: string | null = null, depth = 0): FlatRecord {
  const attributes = isObject(value.attributes) ? value.attributes : {};
  const type = typeof attributes.type === 'string' ? attributes.type : object;
  const flat: FlatRecord = { object: type, cells: new Map(), inside: [] };
  const reference = attributes.referenceId;
  // Trees have no ids: other records name this one as @reference.
  if (typeof reference === 'string' && typeof value.Id !== 'string') flat.cells.set('Id', `@${reference}`);
  addCells(flat, value, '', depth);
  for (const child of flat.inside) {
    const parent = flat.cells.get('Id');
    if (type && parent && !child.cells.has(`${type}Id`)) child.cells.set(`${type}Id`, parent);
  }
  return flat;
}

function addCells(flat: FlatRecord, value: JsonObject, prefix: string, depth: number): void {
  for (const [key, each] of Object.entries(value)) {
    if (key === 'attributes') continue;
    if (key === 'propertiesWithHistory' && isObject(each)) takeHistory(flat, value, each);
    else if (key === 'stages' && Array.isArray(each) && each.every(isObject))
      takeInside(flat, each, depth, 'PipelineStage');
    else if (!isObject(each)) set(flat, prefix + key, each);
    else if (Array.isArray(each.records)) {
      AnswerPage.refuse(each, each.records.length);
      takeInside(flat, each.records, depth);
    }
    // The user interface's own answers wrap every field: { value, displayValue }.
    else if ('value' in each && !isObject(each.value)) set(flat, prefix + key, each.value ?? null);
    else if (LIFTED.has(key)) addCells(flat, each, prefix, depth + 1);
    else if (depth < MAX_INSIDE) addCells(flat, each, `${prefix}${key}.`, depth + 1);
  }
}

function takeInside(
  flat: FlatRecord,
  records: readonly JsonValue[],
  depth: number,
  object: string | null = null,
): void {
  if (depth >= MAX_INSIDE) return;
  for (const each of records) if (isObject(each)) flat.inside.push(flattenRecord(each, object, depth + 1));
}

/** HubSpot answers with every value a property was given, inside of the deal itself. */
function takeHistory(flat: FlatRecord, record: JsonObject, properties: JsonObject): void {
  if (!('dealstage' in properties || 'amount' in properties || 'closedate' in properties)) return;
  for (const [name, values] of Object.entries(properties)) {
    for (const each of Array.isArray(values) ? values : []) {
      if (!isObject(each)) continue;
      const cells = new Map<string, string>();
      for (const [column, cell] of Object.entries({
        deal_id: record.id,
        name,
        value: each.value,
        timestamp: each.timestamp,
      }))
        cells.set(column, typeof cell === 'string' ? cell : '');
      flat.inside.push({ object: 'DealPropertyHistory', cells, inside: [] });
    }
  }
}

function set(flat: FlatRecord, column: string, value: JsonValue): void {
  if (flat.cells.has(column) && flat.cells.get(column) !== '') return;
  if (value === null) flat.cells.set(column, '');
  else if (typeof value === 'object') flat.cells.set(column, JSON.stringify(value));
  else flat.cells.set(column, String(value));
}
