// Challenges that their owner left for as long as the workspace sets: the manager may answer them now, on the deal.
import { formatDay, formatMoney } from '../../../_lib/format';
import { Section } from '../../../_ui/section';
import { TextLink } from '../../../_ui/text-link';
import { ItemStateMark } from '../../_components/evidence/item-state-mark';
import type { Inbox } from './inbox-card';

export function WaitingList({ waiting, today }: { waiting: Inbox['waiting']; today: string }) {
  return (
    <Section title="Challenges waiting for you" hint="Left by their owner for the working days they have">
      {waiting.length === 0 ? (
        <p className="text-ink-2 text-sm">No challenge in your part of the tree has waited that long.</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
          {waiting.map((held) => (
            <li key={`${held.opportunityId} ${held.itemKey}`} className="flex flex-col gap-1 px-4 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <TextLink href={`/deals/${held.opportunityId}`} className="font-medium">
                  {held.dealName}
                </TextLink>
                <span className="text-ink-3 text-xs">
                  {[
                    held.ownerName ?? 'No owner',
                    formatMoney(held.amount, held.currency),
                    held.closesOn ? `closes ${formatDay(held.closesOn, today)}` : 'undated',
                  ].join(' · ')}
                </span>
              </div>
              <p>
                <ItemStateMark state="challenged" /> <span className="font-medium">{held.label}.</span>{' '}
                <span className="text-ink-2">{held.reason}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
