// The parts of the help page in their order; other screens link to these anchors, so an id is never renamed.
export const HELP_PARTS = [
  { id: 'allowed', title: 'What you may do' },
  { id: 'layers', title: 'Facts, signals, commitments' },
  { id: 'item-states', title: 'States of an item' },
  { id: 'dollar-states', title: 'States of the dollars' },
  { id: 'coverage', title: 'Coverage' },
  { id: 'rates', title: 'Rates' },
  { id: 'strength', title: 'Strength' },
  { id: 'confidence', title: 'Confidence' },
  { id: 'categories', title: 'Categories' },
  { id: 'checklists', title: 'Checklists' },
  { id: 'flags', title: 'Flags' },
  { id: 'reason-codes', title: 'Reason codes' },
  { id: 'keyboard', title: 'Keyboard' },
] as const;

export type HelpPartId = (typeof HELP_PARTS)[number]['id'];

export function titleOfPart(id: HelpPartId): string {
  return HELP_PARTS.find((part) => part.id === id)?.title ?? '';
}
