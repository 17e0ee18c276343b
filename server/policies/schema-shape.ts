// Which attributes the schema gives to a principal, a resource and the context of an action.
import { type SchemaJson, schemaToJsonWithResolvedTypes } from '@cedar-policy/cedar-wasm/nodejs';

export type ActionShape = {
  action: string;
  /** Its groups. */
  memberOf: string[];
  principals: string[];
  /** The one type of thing it is about. */
  resource: string;
  context: string[];
};
export type SchemaShape = { actions: ActionShape[]; attributesOf: (entityType: string) => string[] };

type Namespace = SchemaJson<string>[string];

/** @throws when the schema does not parse: it ships with the code, and a test reads it. */
export function schemaShape(schema: string): SchemaShape {
  const parsed = schemaToJsonWithResolvedTypes(schema);
  if (parsed.type === 'failure') throw new Error(`The policies' schema: ${parsed.errors[0]?.message}`);
  const space = parsed.json[''];
  if (!space) throw new Error("The policies' schema is empty.");
  const actions = Object.entries(space.actions).flatMap(
    ([action, { appliesTo, memberOf }]): ActionShape[] => {
      const resource = appliesTo?.resourceTypes[0];
      if (!appliesTo || !resource) return [];
      return [
        {
          action,
          memberOf: (memberOf ?? []).map(({ id }) => id),
          principals: appliesTo.principalTypes,
          resource,
          context: namesOf(appliesTo.context, space),
        },
      ];
    },
  );
  return {
    actions,
    attributesOf(entityType) {
      const found = space.entityTypes[entityType];
      return found && 'shape' in found ? namesOf(found.shape, space) : [];
    },
  };
}

function namesOf(type: unknown, space: Namespace): string[] {
  if (typeof type !== 'object' || type === null) return [];
  if ('attributes' in type && typeof type.attributes === 'object') return Object.keys(type.attributes ?? {});
  const name: unknown = 'name' in type ? type.name : 'type' in type ? type.type : null;
  return typeof name === 'string' ? namesOf(space.commonTypes?.[name], space) : [];
}
