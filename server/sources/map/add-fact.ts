// Stages one fact as a pointer: side, strength, label and deal by the shared rules; its text is read here and dropped.

import { pointerDigest } from '@/server/audit/keyed-digest';
import type { FactAttributes, FactParticipant } from '@/server/core/evidence/fact-pointer';
import { extractSignals } from '@/server/core/extract/extract-signals';
import { labelOf } from '@/server/core/facts/label-of';
import { linkToDeal } from '@/server/core/facts/link-to-deal';
import { parseSafeLink } from '@/server/core/facts/safe-link';
import { strengthOf } from '@/server/core/facts/strength-of';
import type { ContactRole, Direction, FactKind, Side } from '@/server/core/vocabulary/fact';
import { DECISION_ROLES } from '@/server/core/vocabulary/fact';
import type { StagedLink, StagedSignal } from '../stage/staged-records';
import { dayInZone } from '../values/parse-moment';
import { bodyKey, type Mapped, type MapScope, type Participant } from './map-scope';

export type FactDraft = {
  /** The source's own id, and what it is there: ids of different objects may be equal. */
  externalId: string;
  object: string;
  table: number | null;
  kind: FactKind;
  direction: Direction;
  /** The author's side. */
  side: Side;
  occurredAt: string;
  endsAt?: string | null;
  participants: readonly Participant[];
  attributes?: FactAttributes;
  isCancelled?: boolean;
  isAutomatic?: boolean;
  isSignedByCounterparty?: boolean;
  /** The deal that the source names; null: none. */
  deal: string | null;
  account: string | null;
  /** Read in memory only. */
  text: { subject: string | null; body: string | null; isHtml?: boolean };
};

/** What is too common to be a candidate link for anybody to decide on. */
const MAX_CANDIDATES = 20;
const BLOCKED = 'The customer asked not to log this record, so it stays out.';
const COUNTS_AS_ACTIVITY = new Set<FactKind>(['email', 'meeting', 'call', 'task', 'note']);

export function addFact(scope: MapScope, draft: FactDraft): Mapped {
  const { ctx, sink } = scope;
  const { setting } = ctx;
  if (ctx.blocked.size > 0) {
    const digest = pointerDigest(setting.workspaceId, setting.sourceId, draft.externalId);
    if (ctx.blocked.has(Buffer.from(digest).toString('hex'))) return BLOCKED;
  }
  const id = factId(scope, draft.object, draft.externalId);
  const links = linksOf(scope, draft);
  const { kind, direction, side, occurredAt } = draft;
  const isAutomatic = draft.isAutomatic ?? false;
  const isCancelled = draft.isCancelled ?? false;
  const attributes = draft.attributes ?? {};
  const buyers = draft.participants.filter((each) => each.side === 'buyer');
  const strength = strengthOf({
    kind,
    direction,
    side,
    isAutomatic,
    isCancelled,
    hasBuyerAccepted: buyers.some((each) => each.hasAccepted === true),
    status: attributes.status,
    ...(draft.isSignedByCounterparty === undefined
      ? {}
      : { isSignedByCounterparty: draft.isSignedByCounterparty }),
  });
  const day = dayInZone(occurredAt, setting.timeZone);
  const label = labelOf({
    kind,
    direction,
    otherSide: otherSideOf(draft),
    buyerRole: leadingRole(buyers),
    day,
    subject: draft.text.subject,
    isSubjectAllowed: setting.areSubjectsAllowed,
  });
  const signals = signalsOf(scope, draft, id, day);
  if (draft.text.body) scope.withBodies.add(bodyKey(kind, direction, side));
  noteActivity(scope, draft, links, day);
  sink.addFact(
    id,
    {
      externalId: draft.externalId,
      kind,
      direction,
      side,
      strength,
      occurredAt,
      endsAt: draft.endsAt ?? null,
      label,
      link: linkOf(setting.linkTemplate, draft.externalId),
      isCancelled,
      isAutomatic,
      participants: draft.participants.map(withoutNumber),
      attributes,
      links,
      signals,
    },
    draft.table,
    [draft.text.subject, draft.text.body],
  );
  return null;
}

function withoutNumber({ contactId, seatId, side, role, hasAccepted }: Participant): FactParticipant {
  return { contactId, seatId, side, role, hasAccepted };
}

export function factId({ ctx }: MapScope, object: string, externalId: string): string {
  return ctx.id('fact', `${object}:${externalId}`);
}

function linksOf({ ctx }: MapScope, draft: FactDraft): StagedLink[] {
  const named = draft.deal === null ? -1 : ctx.deals.numberOf(draft.deal);
  if (named >= 0) return [{ opportunityId: ctx.deals.idAt(named), how: 'source' }];
  const contacts = draft.participants.flatMap(({ contact }) =>
    contact < 0 ? [] : [ctx.contacts.survivorOf(contact)],
  );
  const accounts = new Set(
    draft.account === null ? contacts.map((contact) => ctx.contacts.accountAt(contact)) : [draft.account],
  );
  const deals = [...accounts].flatMap((account) =>
    (account ? [...ctx.deals.ofAccount(account)] : []).map((number) => ({
      opportunityId: ctx.deals.idAt(number),
      accountId: account ?? '',
      isOpen: ctx.deals.at(number).isOpen,
      contactIds: ctx.roles.contactsOf(number).map((contact) => String(ctx.contacts.survivorOf(contact))),
    })),
  );
  if (deals.length === 0) return [];
  const link = linkToDeal({
    linkedOpportunityIds: [],
    acceptedOpportunityIds: [],
    accountId: draft.account,
    contactIds: contacts.map(String),
    deals,
  });
  return [
    ...link.counts.map((opportunityId) => ({ opportunityId, how: 'single_role' as const })),
    ...link.candidates
      .slice(0, MAX_CANDIDATES)
      .map((opportunityId) => ({ opportunityId, how: 'candidate' as const })),
  ];
}

function signalsOf(scope: MapScope, draft: FactDraft, factIdOfDraft: string, day: string): StagedSignal[] {
  const { setting } = scope.ctx;
  const { body, isHtml } = draft.text;
  if (!body || draft.isCancelled) return [];
  const account = draft.account === null ? undefined : scope.ctx.accounts.get(draft.account);
  const side = draft.isAutomatic ? 'machine' : draft.side;
  const input = {
    text: body,
    ...(isHtml === undefined ? {} : { isHtml }),
    side,
    occurredAt: draft.occurredAt,
    timeZone: setting.timeZone,
    sentOn: day,
    knownCompetitors: setting.knownCompetitors,
    ourNames: [setting.workspaceName, ...(account ? [account.name] : [])],
  };
  const found = extractSignals(input, scope.ctx.sentences);
  if (!Array.isArray(found)) {
    scope.tally.unsupportedLanguage++;
    return [];
  }
  scope.tally.signals += found.length;
  return found.map((signal, index) => ({
    id: scope.ctx.id('signal', `${factIdOfDraft}|${signal.extractor}|${index}`),
    kind: signal.kind,
    extractor: signal.extractor,
    side,
    strength: signal.strength,
    value: signal.value,
    at: draft.occurredAt,
  }));
}

/** The newest day of something that took place; what lies ahead is not activity yet. */
function noteActivity({ ctx }: MapScope, draft: FactDraft, links: readonly StagedLink[], day: string): void {
  if (!COUNTS_AS_ACTIVITY.has(draft.kind) || draft.deal === null || links[0]?.how !== 'source') return;
  const deal = ctx.deals.numberOf(draft.deal);
  if (deal >= 0 && day <= ctx.setting.asOf) ctx.deals.noteActivity(deal, day);
}

function otherSideOf(draft: FactDraft): Side | null {
  if (draft.direction === 'inbound') return draft.side;
  const sides = new Set(draft.participants.map((each) => each.side));
  for (const side of ['buyer', 'partner', 'unknown'] as const) if (sides.has(side)) return side;
  return null;
}

function leadingRole(buyers: readonly Participant[]): ContactRole | null {
  const roles = buyers.map((each) => each.role).filter((role) => role !== null);
  return (
    DECISION_ROLES.find((role) => roles.includes(role)) ?? roles.find((role) => role !== 'other') ?? null
  );
}

function linkOf(template: string | null, externalId: string): string | null {
  if (template === null) return null;
  const parsed = parseSafeLink(template.replaceAll('{id}', encodeURIComponent(externalId)));
  return parsed.ok ? parsed.link : null;
}
