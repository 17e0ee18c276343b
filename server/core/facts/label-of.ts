// Writes the short label of a fact from its kind, direction, buyer role and day; content only where an admin allows it.
import {
  type ContactRole,
  type Direction,
  FACT_KIND_LABELS,
  type FactKind,
  type Side,
} from '../vocabulary/fact';

export type LabelInput = {
  kind: FactKind;
  direction: Direction;
  /** The side across from us: the author of an inbound fact, the addressee or guest of any other. */
  otherSide: Side | null;
  buyerRole: ContactRole | null;
  /** The day in the workspace's zone, YYYY-MM-DD; null when the source gives none. */
  day: string | null;
  subject?: string | null;
  /** An admin allowed subjects for this source. */
  isSubjectAllowed?: boolean;
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SUBJECT_MAX_LENGTH = 120;

/** For example "Mail from economic buyer · 3 May 2026". */
export function labelOf(fact: LabelInput): string {
  const who = whoOf(fact);
  const link = linkWord(fact);
  const head = who && link ? `${FACT_KIND_LABELS[fact.kind]} ${link} ${who}` : FACT_KIND_LABELS[fact.kind];
  const subject = fact.isSubjectAllowed ? shortened(fact.subject ?? '') : '';
  return [head, fact.day ? dayLabel(fact.day) : 'no date', subject].filter(Boolean).join(' · ');
}

function whoOf({ otherSide, buyerRole }: LabelInput): string | null {
  if (otherSide === 'buyer')
    return buyerRole && buyerRole !== 'other' ? buyerRole.replaceAll('_', ' ') : 'buyer';
  if (otherSide === 'partner') return 'partner';
  if (otherSide === 'machine') return 'a machine';
  return otherSide === 'unknown' ? 'unknown side' : null;
}

function linkWord({ kind, direction }: LabelInput): string | null {
  if (kind === 'meeting') return 'with';
  if (kind === 'contact_role') return 'of';
  if (direction === 'inbound') return 'from';
  if (direction === 'outbound') return 'to';
  return kind === 'call' || kind === 'email' ? 'with' : null;
}

function dayLabel(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

function shortened(subject: string): string {
  const points = [...subject.replace(/\s+/g, ' ').trim()];
  return points.length <= SUBJECT_MAX_LENGTH
    ? points.join('')
    : `${points.slice(0, SUBJECT_MAX_LENGTH - 1).join('')}…`;
}
