// Keeps a parsed policy set inside Cedar one action at a time, so that a decision never reads the policies of other moves.
import { preparsePolicySet } from '@cedar-policy/cedar-wasm/nodejs';
import type { PolicySet } from './policy';

type Sliced = Pick<PolicySet, 'policies'>;

const held = new Map<string, { set: Sliced; actions: Set<string> }>();

/**
 * The same answer as from the whole set: Cedar skips a policy whose scope names other actions before it looks at a condition.
 * @param slot a place in Cedar's memory; another set in the same place takes it over.
 * @returns the name of the parsed slice; throws when one of its policies does not parse.
 */
export function preparedSlice(slot: string, set: Sliced, action: string): string {
  const name = `${slot}:${action}`;
  const known = held.get(slot);
  const place = known?.set === set ? known : { set, actions: new Set<string>() };
  held.set(slot, place);
  if (place.actions.has(action)) return name;
  // A record keyed by @id: text alone would name them policy0, policy1, …
  const staticPolicies = Object.fromEntries(
    set.policies
      .filter(({ actions }) => actions === null || actions.includes(action))
      .map(({ id, text }) => [id, text]),
  );
  const parsed = preparsePolicySet(name, { staticPolicies });
  if (parsed.type === 'failure') throw new Error(`The policies of ${action}: ${parsed.errors[0]?.message}`);
  place.actions.add(action);
  return name;
}
