// What the inbox answers, and what the cursor walks over: every draft and every gap of the cards in sight.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type Inbox = inferRouterOutputs<AppRouter>['inbox']['list'];
export type InboxCard = Inbox['cards'][number];
export type InboxGap = InboxCard['gaps'][number];
export type InboxDraft = InboxCard['drafts'][number];

export type Target =
  | { kind: 'draft'; id: string; card: InboxCard; draft: InboxDraft }
  | { kind: 'gap'; id: string; card: InboxCard; gap: InboxGap };

/** Also the element's id. */
export const gapId = (dealId: string, itemKey: string): string => `gap-${dealId}-${itemKey}`;

/** Drafts first: they are the quickest way to close a gap. */
export function targetsOf(cards: readonly InboxCard[]): Target[] {
  return cards.flatMap((card): Target[] => [
    ...card.drafts.map((draft) => ({ kind: 'draft' as const, id: `draft-${draft.id}`, card, draft })),
    ...card.gaps.map((gap) => ({ kind: 'gap' as const, id: gapId(card.id, gap.key), card, gap })),
  ]);
}

/** The first target of the deal `step` deals away from the one at `at`; the same place where there is none. */
export function dealAway(targets: readonly Target[], at: number, step: 1 | -1): number {
  const here = targets[at]?.card.id;
  for (let place = at + step; place >= 0 && place < targets.length; place += step) {
    const deal = targets[place]?.card.id;
    if (deal !== here) return targets.findIndex((target) => target.card.id === deal);
  }
  return at;
}

export function countsOf(card: InboxCard): string {
  const part = (count: number, one: string) => (count > 0 ? `${count} ${count === 1 ? one : `${one}s`}` : '');
  return [
    part(card.drafts.length, 'draft'),
    part(card.messages.length, 'message'),
    part(card.gaps.length, 'gap'),
    part(card.flags.length, 'flag'),
  ]
    .filter(Boolean)
    .join(' · ');
}
