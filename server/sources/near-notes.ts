// Offers names that are nearly the same for merging, in sentences: nothing is merged until a person says so.
import type { ImportContext } from './map/import-context';
import { type NearPair, nearPairs } from './map/merge-proposals';

const MAX_NOTES = 20;

export function nearNotes(ctx: ImportContext): string[] {
  const pairs = nearPairs(ctx);
  const notes = pairs.slice(0, MAX_NOTES).map(noteOf);
  const more = pairs.length - MAX_NOTES;
  return more > 0
    ? [...notes, `${more} more pairs of names are nearly the same; Sources, Merges lists them.`]
    : notes;
}

function noteOf({ of, from, into }: NearPair): string {
  const member = of === 'account' ? 'sameAccounts' : 'sameProducts';
  const merge = `"${member}": { ${JSON.stringify(from.key)}: ${JSON.stringify(into.key)} }`;
  const named = ({ name, origin }: NearPair['from']) =>
    `"${name}"${origin === 'elsewhere' ? ' (of another source)' : ''}`;
  return `${named(into)} and ${named(from)} may be one ${of}; they are kept apart until somebody accepts that on Sources, Merges, or the mapping says ${merge}.`;
}
