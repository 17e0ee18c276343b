// What a refusal offers this reader: buttons and links for what they can do, and by name who can do the rest.
import { REMEDY_BUTTONS, type WhoCan } from './remedy-button';
import type { Remedy } from './use-move';

export type RemedyStarts = Partial<Record<Remedy, () => void>>;

export type RemedyOffer = {
  remedy: Remedy;
  label: string;
  /** One of the two, or neither where only others can do it. */
  start: (() => void) | null;
  href: string | null;
};
export type Offered = { offers: RemedyOffer[]; others: string[] };

/**
 * @param focus a start for a remedy that is typed into the refused form, null where the form has no such control
 * @param who null until it is known
 */
export function remediesOf(
  remedies: readonly Remedy[],
  {
    starts,
    focus,
    who,
    dealId,
  }: {
    starts: RemedyStarts;
    focus: (control: string) => (() => void) | null;
    who: WhoCan | null;
    dealId: string | null;
  },
): Offered {
  const offers: RemedyOffer[] = [];
  const others: string[] = [];
  for (const remedy of remedies) {
    const { button, who: helper, can, control, href } = REMEDY_BUTTONS[remedy];
    const able = helper === null ? null : (who?.[helper] ?? null);
    const start = starts[remedy] ?? (control ? focus(control) : null);
    const isOwn = helper === null || able?.isYou === true;
    const link = start || !isOwn ? null : href(dealId);
    if (start || link) offers.push({ remedy, label: button, start, href: link });
    if (helper === null || isOwn) continue;
    const names = able?.names ?? [];
    others.push(`${names.length > 0 ? shortList(names) : HELPER_WORDS[helper]} can ${can}.`);
  }
  return { offers, others: [...new Set(others)] };
}

const HELPER_WORDS: Record<keyof WhoCan, string> = {
  owner: "The deal's owner or its deal team",
  manager: 'A manager above the owner',
  finance: 'Finance',
  admin: 'A revops admin',
};
const MOST_NAMES = 3;

function shortList(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const left = names.length - shown.length;
  const all = left > 0 ? [...shown, `${left} others`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? '');
}
