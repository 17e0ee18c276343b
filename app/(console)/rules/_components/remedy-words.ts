// A remedy of a policy in words.
const WORDS: Record<string, string> = {
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

export function remedyWords(remedy: string): string {
  return WORDS[remedy] ?? remedy.replaceAll('_', ' ');
}
