// What a refusal offers this reader: buttons and links for what they can do, and by name who can do the rest.
import { ASK_LABELS, REMEDY_BUTTONS, type WhoCan } from './remedy-button';
import { shortList } from './short-list';
import type { Remedy } from './use-move';

export type RemedyStarts = Partial<Record<Remedy, () => void>>;

export type RemedyOffer = {
  remedy: Remedy;
  label: string;
  /** One of the two, or neither where only others can do it. */
  start: (() => void) | null;
  href: string | null;
  /** It asks somebody else, and says so itself. */
  isAsk?: true;
};
export type Offered = { offers: RemedyOffer[]; others: string[] };

/**
 * @param focus a start for a remedy that is typed into the refused form, null where the form has no such control
 * @param who null until it is known
 * @param asks starts of the remedies that somebody else can be asked for
 */
export function remediesOf(
  remedies: readonly Remedy[],
  {
    starts,
    focus,
    who,
    dealId,
    asks = {},
  }: {
    starts: RemedyStarts;
    focus: (control: string) => (() => void) | null;
    who: WhoCan | null;
    dealId: string | null;
    asks?: RemedyStarts;
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
    const ask = asks[remedy];
    if (start || link) offers.push({ remedy, label: button, start, href: link });
    else if (ask)
      offers.push({ remedy, label: ASK_LABELS[remedy] ?? button, start: ask, href: null, isAsk: true });
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
