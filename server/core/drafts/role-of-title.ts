// Which role on a deal a job title speaks for; a title that speaks for none answers null, never a guess.
import type { ContactRole } from '../vocabulary/fact';

/** The first that matches: who signs off security is not the executive that the word "chief" would make of them. */
const BY_WORDS: readonly [RegExp, ContactRole][] = [
  [/\b(ciso|(information|cyber|it) ?security|security (lead|officer|analyst|manager))\b/, 'security'],
  [/\b(counsel|lawyer|attorney|legal|contracts?)\b/, 'legal'],
  [/\b(procurement|purchasing|sourcing|category buyer|commercial buyer)\b/, 'procurement'],
  [/\b(cfo|chief financial officer|finance director|director of finance|vp finance)\b/, 'economic_buyer'],
  [
    /\b(ceo|coo|chief executive officer|chief operating officer|managing director|owner|founder)\b/,
    'executive_sponsor',
  ],
  [/\b(vp|vice president|svp|evp|general manager)\b/, 'decision_maker'],
  [
    /\b(cto|cio|chief (technology|information) officer|architect|head of (it|applications))\b/,
    'technical_buyer',
  ],
  [/\b(it manager|systems? (engineer|administrator)|developer|engineer)\b/, 'evaluator'],
];

/** Words that put the title elsewhere: an assistant to the CFO does not hold the budget. */
const ELSEWHERE = /\b(assistant|secretary|former|ex|intern|to the|office of)\b/;

export function roleOfTitle(title: string | null): ContactRole | null {
  const text = (title ?? '')
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (text === '' || ELSEWHERE.test(text)) return null;
  return BY_WORDS.find(([words]) => words.test(text))?.[1] ?? null;
}
