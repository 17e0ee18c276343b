// Reads the shipped policies and their schema once, keyed by @id; throws where one of them is no policy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSet } from './compose-set';
import type { PolicyFile, PolicySet } from './policy';
import { KERNEL_FILE } from './read-policies';

export type Shipped = {
  set: PolicySet;
  /** Always in force: the promises, which no workspace's set can drop. */
  kernel: PolicyFile;
  /** What a workspace starts its own set from. */
  files: PolicyFile[];
  schema: string;
};

const folder = join(process.cwd(), 'server/policies/shipped');
let held: Shipped | undefined;

export function loadShipped(): Shipped {
  held ??= readShipped();
  return held;
}

function readShipped(): Shipped {
  const all = readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const policies = all.filter(({ name }) => name.endsWith('.cedar'));
  const files = policies.filter(({ name }) => name !== KERNEL_FILE);
  const kernel = policies.find(({ name }) => name === KERNEL_FILE);
  if (!kernel) throw new Error(`${KERNEL_FILE} is missing from the shipped policies.`);
  // One schema in several files: entities in schema.cedarschema, each noun's actions in a file of their own.
  const schema = all.flatMap(({ name, text }) => (name.endsWith('.cedarschema') ? [text] : [])).join('\n');
  const { set, problems } = composeSet({ label: 'shipped-1', files: policies, schema });
  const [first] = problems;
  if (first) throw new Error(`${first.file}: ${first.policyId ?? ''} ${first.says}`);
  return { set, kernel, files, schema };
}
