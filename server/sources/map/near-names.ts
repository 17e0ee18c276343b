// Finds names that are nearly the same (GTXPro and GTX Pro; "Acme Inc." and "ACME, Inc"); it only proposes, a person merges.
const LEGAL_FORMS = new Set(
  'inc incorporated llc llp ltd limited gmbh ug corp corporation co company plc ag sa sas sarl bv nv oy ab as srl spa pty kg ohg se'.split(
    ' ',
  ),
);

/** Without case, accents, punctuation, blanks and the legal form; '' for what is nothing but those. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replaceAll('.', ''))
    .filter(Boolean);
  // "Holly GmbH & Co. KG" ends in two forms and the sign between them.
  while (words.length > 1 && (LEGAL_FORMS.has(words.at(-1) ?? '') || isBetweenForms(words))) words.pop();
  return words.join('');
}

export type Named = { key: string; name: string };

/**
 * Groups of two or more keys whose names are the same but for their spelling, in the order they came: the first is the
 * one the others would be merged into.
 */
export function nearNames<Each extends Named>(all: Iterable<Each>): [Each, ...Each[]][] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const plain = plainName(each.name);
    if (plain === '') continue;
    const group = groups.get(plain);
    if (!group) groups.set(plain, [each]);
    else if (group.every(({ key }) => key !== each.key)) group.push(each);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function isBetweenForms(words: readonly string[]): boolean {
  return words.length > 2 && words.at(-1) === 'and' && LEGAL_FORMS.has(words.at(-2) ?? '');
}
