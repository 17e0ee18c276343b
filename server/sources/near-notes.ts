// Offers names that are nearly the same for merging, in sentences: nothing is merged until a person says so in the mapping.
import type { ImportContext } from './map/import-context';
import { type NearNames, nearNames } from './map/near-names';

const MAX_NOTES = 20;

export function nearNotes(ctx: ImportContext): string[] {
  const accounts = nearNames([...ctx.accounts.named()].filter(({ key }) => ctx.sameAccount(key) === key));
  const products = nearNames([...ctx.products].sort().map((name) => ({ key: name, name })));
  const notes = [
    ...accounts.map((group) => noteOf('account', 'sameAccounts', group)),
    ...products.map((group) => noteOf('product', 'sameProducts', group)),
  ];
  const more = notes.length - MAX_NOTES;
  return more > 0
    ? [...notes.slice(0, MAX_NOTES), `${more} more groups of names are nearly the same.`]
    : notes;
}

function noteOf(what: string, member: string, [first, ...others]: NearNames): string {
  const names = [first, ...others].map(({ name }) => `"${name}"`).join(' and ');
  const merges = others.map(({ key }) => `${JSON.stringify(key)}: ${JSON.stringify(first.key)}`).join(', ');
  return `${names} may be one ${what}; they are kept apart. To merge them, now and in later imports, say "${member}": { ${merges} } in the mapping.`;
}
