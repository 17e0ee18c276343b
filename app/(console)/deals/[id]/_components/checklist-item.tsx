// One item: its state, why, what it rests on with how strong and how fresh, and what would make it met.
'use client';
import { clsx } from 'clsx';
import { formatInstant } from '../../../../_lib/format';
import { ConfidenceBand } from '../../../_components/evidence/confidence-band';
import { ItemStateMark } from '../../../_components/evidence/item-state-mark';
import { Citations } from './citations';
import { citedLook } from './cited-look';
import { type DealItem, useDeal } from './deal-context';
import { ItemActions } from './item-actions';
import { ItemRulings } from './item-rulings';
import { freshWords, STRENGTH_WORDS } from './strength-words';

export function ChecklistItem({ item }: { item: DealItem }) {
  const { setting, cited } = useDeal();
  const { timeZone, today } = setting;
  const id = `item-${item.key}`;
  const facts = [
    item.strength === null ? null : STRENGTH_WORDS[item.strength],
    freshWords(item.freshUntil, setting),
  ].filter(Boolean);
  return (
    <li
      id={id}
      tabIndex={-1}
      className={clsx(
        'grid gap-x-4 gap-y-1 px-4 py-3 outline-none md:grid-cols-[9.5rem_minmax(0,1fr)]',
        citedLook(cited === id),
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-2 md:flex-col md:gap-y-0.5">
        <ItemStateMark state={item.state} />
        {item.isObservable ? null : item.state === 'not_observable' ? null : (
          <span className="text-ink-3 text-xs">not observable now</span>
        )}
        {item.needsManager ? <span className="text-warn-ink text-xs">waits for the manager</span> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <h4 className="font-semibold">{item.label}</h4>
        <p>{item.reason}</p>
        {item.remedy ? (
          <p className="text-ink-2">
            <span className="font-medium">To meet it:</span> {item.remedy}
          </p>
        ) : null}
        {item.confidence ? (
          <ConfidenceBand
            band={item.confidence.band}
            reasons={item.confidence.reasons}
            raisedBy={item.confidence.raisedBy}
          />
        ) : null}
        <Citations factIds={item.factIds} signalIds={item.signalIds} />
        <ItemRulings item={item} />
        <ItemActions item={item} />
        <p className="text-ink-3 text-xs">
          {[
            ...facts,
            `since ${formatInstant(item.since, timeZone, { today })}`,
            item.changesAt ? `time changes it ${formatInstant(item.changesAt, timeZone, { today })}` : null,
            item.rule,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}
