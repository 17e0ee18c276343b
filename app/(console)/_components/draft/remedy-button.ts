// What each remedy's button says, who can do it where the reader cannot, and where it is done when the screen starts nothing itself.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import type { Remedy } from './use-move';

export type WhoCan = inferRouterOutputs<AppRouter>['people']['whoCan'];

export type RemedyButton = {
  button: string;
  /** Those of whom a name helps; null where anybody who was refused can do it. */
  who: keyof WhoCan | null;
  /** As in "Ada can …". */
  can: string;
  /** A control of the form that was refused. */
  control: 'reason_code' | 'note' | 'any' | null;
  /** `dealId` null where the move was about no deal. */
  href: (dealId: string | null) => string | null;
};

const nowhere = () => null;
const deal = (dealId: string | null) => (dealId ? `/deals/${dealId}` : null);
const asked = (button: string, who: keyof WhoCan, can = 'do it'): RemedyButton => ({
  button,
  who,
  can,
  control: null,
  href: nowhere,
});
const typed = (button: string, control: 'reason_code' | 'note' | 'any'): RemedyButton => ({
  button,
  who: null,
  can: '',
  control,
  href: nowhere,
});

/** What the button says that puts the refused move to somebody else. */
export const ASK_LABELS: Partial<Record<Remedy, string>> = {
  ask_owner: 'Ask the owner',
  'approval:manager': 'Ask a manager',
  'approval:finance': 'Ask finance',
  'approval:admin': 'Ask an admin',
};

export const REMEDY_BUTTONS: Record<Remedy, RemedyButton> = {
  evidence: { ...asked('Attach evidence', 'owner', 'attach evidence'), href: deal },
  reason_code: typed('Give a reason code', 'reason_code'),
  note: typed('Add a note', 'note'),
  // Where a screen starts nothing for it, a manager is asked: see ASK_LABELS.
  'approval:manager': asked('Ask for a waiver', 'manager', 'approve it'),
  'approval:finance': asked('Ask finance', 'finance'),
  'approval:admin': asked('Ask an admin', 'admin'),
  not_yet_knowable: { ...asked('Say not knowable yet', 'owner', 'say when to look again'), href: deal },
  refresh: { ...typed('Show what holds now', 'any'), control: null },
  correct_input: typed('Correct it', 'any'),
  ask_owner: asked('Ask the owner', 'owner'),
  template: { ...typed('Use a template', 'any'), control: null, href: deal },
  review: { ...typed('See what waits for a review', 'any'), control: null, href: () => '/approvals' },
  sanctioned_source: {
    ...asked('Sanction the source', 'admin', 'sanction a source'),
    href: () => '/sources',
  },
  other_seat: { ...typed('See who has which seat', 'any'), control: null, href: () => '/people' },
};
