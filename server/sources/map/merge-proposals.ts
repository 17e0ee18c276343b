// What an import proposes to merge, staged with its records: names that are nearly the same, and what a source says was merged.
import type { ImportContext } from './import-context';
import type { AccountOrigin } from './known-accounts';
import type { MapScope } from './map-scope';
import { type Named, nearNames } from './near-names';

/** Ids a source lists as merged into a record, such as "101;102". */
export function mergedIdsOf(text: string | null): string[] {
  return (text ?? '').split(/[;,\s]+/).filter(Boolean);
}

export const BY_SOURCE = 'The source says that it was merged into the other one.';

/** The source says that records became another one; whether they are known is seen when it is published. */
export function stageMerged(
  { ctx, sink }: MapScope,
  of: 'account' | 'contact' | 'deal',
  gone: readonly string[],
  kept: string,
): void {
  const kind = of === 'deal' ? 'opportunity' : of;
  for (const key of gone) {
    if (key === kept) continue;
    const record = { of, from: ctx.id(kind, key), into: ctx.id(kind, kept), reason: BY_SOURCE };
    sink.add('merge', ctx.id('merge', `${of} ${key} ${kept}`), record, null);
  }
}

type Known = Named & { origin: AccountOrigin };
/**
 * A pair of names that nobody has answered for, with what it would be merged into: the first by its key. One of them is in
 * the files: what other imports hold between themselves is theirs to propose.
 */
export type NearPair = { of: 'account' | 'product'; from: Known; into: Known };

export function nearPairs(ctx: ImportContext): NearPair[] {
  const accountId = (key: string) => ctx.accounts.get(key)?.id ?? key;
  const accounts = [...ctx.accounts.named()].filter(
    ({ key }) => ctx.sameAccount(key) === key && !ctx.merges.isMerged('account', accountId(key)),
  );
  const products = [...ctx.products].filter((name) => !ctx.merges.isMerged('product', name));
  return [
    ...pairsOf('account', accounts, ({ from, into }) =>
      ctx.merges.isRefused('account', accountId(from.key), accountId(into.key)),
    ),
    ...pairsOf(
      'product',
      products.map((name) => ({ key: name, name, origin: 'files' })),
      ({ from, into }) => ctx.merges.isRefused('product', from.key, into.key),
    ),
  ];
}

/** In the order of their keys, so that every import proposes the same. */
function pairsOf(
  of: NearPair['of'],
  named: readonly Known[],
  isRefused: (pair: NearPair) => boolean,
): NearPair[] {
  const sorted = [...named].sort((a, b) => (a.key < b.key ? -1 : 1));
  return nearNames(sorted)
    .flatMap(([into, ...others]) => others.map((from) => ({ of, from, into })))
    .filter(({ from, into }) => from.origin === 'files' || into.origin === 'files')
    .filter((pair) => !isRefused(pair));
}

export function stageNearNames({ ctx, sink }: MapScope): void {
  for (const { of, from, into } of nearPairs(ctx)) {
    const keyOf = ({ key }: Named) => (of === 'account' ? (ctx.accounts.get(key)?.id ?? key) : key);
    const reason = 'Their names are the same but for the spelling.';
    const record = { of, from: keyOf(from), into: keyOf(into), reason };
    sink.add('merge', ctx.id('merge', `${of} ${from.key} ${into.key}`), record, null);
  }
}
