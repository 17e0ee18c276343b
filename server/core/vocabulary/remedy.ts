// What would make a refused move pass: the closed set, and each in words.
export const REMEDIES = [
  'evidence',
  'reason_code',
  'note',
  'approval:manager',
  'approval:finance',
  'approval:admin',
  'not_yet_knowable',
  'refresh',
  'correct_input',
  'ask_owner',
  'template',
  'review',
  'sanctioned_source',
  'other_seat',
] as const;
export type Remedy = (typeof REMEDIES)[number];

const WORDS: Record<Remedy, string> = {
  evidence: 'evidence',
  reason_code: 'a reason code',
  note: 'a note',
  'approval:manager': 'a manager above',
  'approval:finance': 'finance',
  'approval:admin': 'a revops admin',
  not_yet_knowable: 'saying when to look again',
  refresh: 'looking at what holds now',
  correct_input: 'correcting what was entered',
  ask_owner: "the deal's owner",
  template: 'a template',
  review: "a person's review",
  sanctioned_source: 'a source that an admin has sanctioned',
  other_seat: 'a seat with another role',
};

/** One that an older or newer version recorded is shown by its code. */
export function remedyWords(remedy: string): string {
  const known = REMEDIES.find((each) => each === remedy);
  return known ? WORDS[known] : remedy.replaceAll('_', ' ');
}
