// Why something is erased, in words.
export const BECAUSE_WORDS: Record<string, string> = {
  person_asked: 'The person asked for it',
  customer_left: 'No longer a customer',
  law: 'The law requires it',
};
