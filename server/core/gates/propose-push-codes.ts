// Proposes why a close date moves out, from what the records say since the date was last set; a person may choose otherwise.
import { derivePushStanding, type PushStanding } from '../reasons/push-standing';
import { REASON_WORDS } from '../reasons/reason-words';
import type { Side } from '../vocabulary/fact';
import type { ReasonCode } from '../vocabulary/reason-code';
import { SIGNAL_LABELS, type SignalKind } from '../vocabulary/signal-kind';

type Code = ReasonCode<'push_new_information'>;

export type PushCode = {
  code: Code;
  /** A short supporting note, generated: what was read and in which records; 280 characters at most. */
  note: string;
  factIds: readonly string[];
  signalIds: readonly string[];
  standing: PushStanding;
};

export type PushRecords = {
  signals: readonly {
    id: string;
    kind: SignalKind;
    side: Side;
    strength: number;
    at: string;
    factId: string;
  }[];
  facts: readonly { id: string; label: string; occurredAt: string }[];
};

const CODE_OF: Partial<Record<SignalKind, Code>> = {
  legal_review: 'legal_redlines',
  security_review: 'security_review',
  procurement_step: 'procurement_queue',
  budget_problem: 'buyer_budget_freeze',
  champion_left: 'champion_left',
  scope_change: 'scope_change',
  delay: 'buyer_requested_delay',
  competitor_named: 'competitor_reentry',
};
const CITED = 2;
const LONGEST_NOTE = 280;

/**
 * Most telling first: buyer's words before ours, then the newest. Only what happened after the date was last set; where
 * no history says when that was, the last 60 days.
 * @param setAt when the close date was last set, ISO 8601, or null; @param now the workspace's clock, ISO 8601
 */
export function proposePushCodes(records: PushRecords, setAt: string | null, now: string): PushCode[] {
  const since = setAt === null ? Date.parse(now) - 60 * 86_400_000 : Date.parse(setAt);
  const factOf = new Map(records.facts.map((fact) => [fact.id, fact]));
  const fresh = records.signals
    .filter(({ at }) => Date.parse(at) > since && Date.parse(at) <= Date.parse(now))
    .filter(({ factId }) => factOf.has(factId))
    .sort((a, b) => rank(b) - rank(a) || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
  const codes = [...new Set(fresh.flatMap(({ kind }) => CODE_OF[kind] ?? []))];
  return codes.map((code) => {
    const cited = fresh.filter(({ kind }) => CODE_OF[kind] === code).slice(0, CITED);
    const facts = [...new Set(cited.map(({ factId }) => factId))].flatMap((id) => factOf.get(id) ?? []);
    const read = [...new Set(cited.map(({ kind }) => SIGNAL_LABELS[kind].toLowerCase()))].join(', ');
    const note = `${REASON_WORDS.push_new_information[code]}: ${read} in ${facts.map(({ label }) => label).join('; ')}.`;
    return {
      code,
      note: note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note,
      factIds: facts.map(({ id }) => id),
      signalIds: cited.map(({ id }) => id),
      standing: derivePushStanding(facts, setAt),
    };
  });
}

/** The buyer's own words weigh most, then what is stronger. */
function rank({ side, strength }: PushRecords['signals'][number]): number {
  return (side === 'buyer' ? 10 : 0) + strength;
}
