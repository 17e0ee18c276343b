// Next step: where none lies ahead, the next event on the calendar with a buyer.
import { isDay } from '../../calendar/epoch-day';
import { plainDay } from '../../checklist/plain-day';
import { bandOf, citedFact } from '../band-of';
import { type DraftCase, dayOf } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';
import { writeNextStep } from '../next-step-value';

export function nextStepFromEvent(deal: DraftCase): DraftProposal[] {
  const { nextStep, nextStepOn } = deal.summary.commitments;
  if (nextStepOn !== null && isDay(nextStepOn) && nextStepOn >= deal.today) return [];
  const event = deal.summary.facts.find(
    (fact) =>
      fact.kind === 'meeting' &&
      !fact.isCancelled &&
      Date.parse(fact.occurredAt) > deal.now &&
      fact.participants.some(({ side }) => side === 'buyer'),
  );
  if (!event) return [];
  const on = dayOf(deal, event.occurredAt);
  const buyers = event.participants.filter(({ side }) => side === 'buyer');
  const role = buyers.find((buyer) => buyer.role !== null && buyer.role !== 'other')?.role;
  const text = `Meeting with ${role ? role.replaceAll('_', ' ') : 'the buyer'}`;
  const isAccepted = buyers.some(({ hasAccepted }) => hasAccepted === true);
  return [
    {
      field: 'next_step',
      subject: '',
      from: writeNextStep({ on: nextStepOn, text: nextStep }),
      to: writeNextStep({ on, text }),
      reason: `No next step lies ahead, and the calendar holds a meeting with ${buyers.length === 1 ? 'a buyer' : `${buyers.length} buyers`} on ${plainDay(on)}${isAccepted ? ', which a buyer accepted' : ''}.`,
      ...bandOf([citedFact(event)]),
      factIds: [event.id],
      signalIds: [],
      rule: 'next_step_from_event@1',
    },
  ];
}
