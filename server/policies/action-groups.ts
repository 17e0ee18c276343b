// The schema's actions and its groups of them, so that a policy over a group is known to speak of each move in it.
import { schemaToJson } from '@cedar-policy/cedar-wasm/nodejs';

export type SchemaActions = {
  /** Every move kind that policies may speak of. */
  actions: string[];
  /** A group's name → its members. */
  groups: ReadonlyMap<string, readonly string[]>;
};

let known: { schema: string; actions: SchemaActions } | undefined;

/** Read once for the schema that ships; @throws when it does not parse, and a test reads it. */
export function schemaActions(schema: string): SchemaActions {
  if (known?.schema !== schema) known = { schema, actions: readActions(schema) };
  return known.actions;
}

function readActions(schema: string): SchemaActions {
  const parsed = schemaToJson(schema);
  if (parsed.type === 'failure') throw new Error(`The policies' schema: ${parsed.errors[0]?.message}`);
  const declared = Object.entries(parsed.json['']?.actions ?? {});
  const groups = new Map<string, string[]>();
  for (const [name, { memberOf }] of declared)
    for (const { id } of memberOf ?? []) groups.set(id, [...(groups.get(id) ?? []), name]);
  return { actions: declared.flatMap(([name]) => (groups.has(name) ? [] : [name])).sort(), groups };
}

/** Null stays null: every action. */
export function withMembers(named: readonly string[] | null, { groups }: SchemaActions): string[] | null {
  return named && [...new Set(named.flatMap((name) => groups.get(name) ?? [name]))];
}
