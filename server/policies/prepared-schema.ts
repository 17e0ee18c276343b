// Keeps the schema inside Cedar one action at a time: each decision copies the schema that it is asked under, and the whole
// one takes four times as long to copy as to decide by.
import { preparseSchema, type SchemaJson, schemaToJson } from '@cedar-policy/cedar-wasm/nodejs';

let known: { schema: string; json: SchemaJson<string>; actions: Set<string> } | undefined;

/**
 * The schema is the one that ships with the code; another one takes its place.
 * @returns the name of the parsed slice; an action that the schema does not declare is asked under all of it, and refused.
 * @throws where the schema does not parse.
 */
export function preparedSchema(schema: string, action: string): string {
  if (known?.schema !== schema) known = { schema, json: jsonOf(schema), actions: new Set() };
  const name = `schema:${action}`;
  if (known.actions.has(action)) return name;
  const parsed = preparseSchema(name, sliceOf(known.json, action));
  if (parsed.type === 'failure') throw new Error(`The policies' schema: ${parsed.errors[0]?.message}`);
  known.actions.add(action);
  return name;
}

function jsonOf(schema: string): SchemaJson<string> {
  const parsed = schemaToJson(schema);
  if (parsed.type === 'failure') throw new Error(`The policies' schema: ${parsed.errors[0]?.message}`);
  return parsed.json;
}

/** Every entity and type, the action and the groups it is in. */
function sliceOf(json: SchemaJson<string>, action: string): SchemaJson<string> {
  const all = json[''];
  const asked = all?.actions[action];
  if (!all || !asked) return json;
  const names = [action, ...(asked.memberOf ?? []).map(({ id }) => id)];
  const actions = Object.fromEntries(names.flatMap((name) => pairOf(all.actions, name)));
  return { '': { ...all, actions } };
}

function pairOf<T>(record: Record<string, T>, name: string): [string, T][] {
  const value = record[name];
  return value === undefined ? [] : [[name, value]];
}
