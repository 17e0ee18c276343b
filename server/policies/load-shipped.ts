// Reads the shipped policies once, keyed by their @id; refuses a policy without id, reason and remedy.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyJson, policySetTextToParts, policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import { REMEDIES, type Remedy } from '@/server/moves/outcome';

export type ShippedPolicy = {
  id: string;
  effect: 'permit' | 'forbid';
  reason: string;
  remedies: Remedy[];
  /** Who a permit is for, in words; null for a forbid. */
  who: string | null;
  /** Null means every action. */
  actions: string[] | null;
  text: string;
};

export type ShippedPolicies = {
  /** In the order of the files: the first that fires gives the sentence. */
  policies: ShippedPolicy[];
  schema: string;
  /** Changes with every byte of a policy or of the schema. */
  version: string;
};

const folder = join(process.cwd(), 'server/policies/shipped');

export function loadShipped(): ShippedPolicies {
  const names = readdirSync(folder).sort();
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const digest = createHash('sha256').update(texts.join('\n')).digest('hex');
  const policies = names.flatMap((name, i) =>
    name.endsWith('.cedar') ? readFile(name, texts[i] ?? '') : [],
  );
  const ids = new Set(policies.map((policy) => policy.id));
  if (ids.size !== policies.length) throw new Error('Two shipped policies share an @id.');
  // One schema in several files: entities in schema.cedarschema, each noun's actions in a file of their own.
  const schema = texts.filter((_, i) => names[i]?.endsWith('.cedarschema')).join('\n');
  return { policies, schema, version: `shipped-1.${digest.slice(0, 12)}` };
}

function readFile(name: string, text: string): ShippedPolicy[] {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(`${name}: ${parts.errors[0]?.message ?? 'does not parse'}`);
  return parts.policies
    .map((part) => readPolicy(name, part))
    .sort((a, b) => text.indexOf(`@id("${a.id}")`) - text.indexOf(`@id("${b.id}")`));
}

function readPolicy(name: string, text: string): ShippedPolicy {
  const parsed = policyToJson(text);
  if (parsed.type === 'failure') throw new Error(`${name}: ${parsed.errors[0]?.message ?? 'does not parse'}`);
  const { id, reason, remedy, who } = parsed.json.annotations ?? {};
  if (!id || !reason || !remedy) throw new Error(`${name}: every policy has @id, @reason and @remedy.`);
  const remedies = remedy.split(',').map((word) => {
    const known = REMEDIES.find((each) => each === word.trim());
    if (!known) throw new Error(`${name}: ${id} names an unknown remedy "${word}".`);
    return known;
  });
  return {
    id,
    effect: parsed.json.effect,
    reason,
    remedies,
    who: who ?? null,
    actions: actionsOf(parsed.json),
    text,
  };
}

function actionsOf({ action }: PolicyJson): string[] | null {
  if (action.op === 'All') return null;
  const uids = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : [];
  return uids.map((uid) => ('__entity' in uid ? uid.__entity.id : uid.id));
}
