// What an item stands on: its remedy, confidence, citations, what people said, what can be done, and the rule behind it.
'use client';
import dynamic from 'next/dynamic';
import { ruleWords } from '@/server/core/rules/rule-words';
import { formatInstant } from '../../../../_lib/format';
import { ConfidenceBand } from '../../../_components/evidence/confidence-band';
import { Citations } from './citations';
import { type DealItem, useDeal } from './deal-context';
import { ItemActions } from './item-actions';
import { freshWords, STRENGTH_WORDS } from './strength-words';

const ItemRulings = dynamic(() => import('./item-rulings').then((it) => it.ItemRulings));

export function ItemGround({ item }: { item: DealItem }) {
  const { deal, setting } = useDeal();
  const { timeZone, today } = setting;
  const said = deal.rulings.filter(({ itemKey }) => itemKey === item.key);
  const about = [
    item.strength === null ? null : STRENGTH_WORDS[item.strength],
    freshWords(item.freshUntil, setting),
    item.isObservable ? null : 'no source shows this kind of record',
    item.needsManager ? 'waits for the manager' : null,
    `${item.state.replaceAll('_', ' ')} since ${formatInstant(item.since, timeZone, { today })}`,
    item.changesAt ? `changes with time ${formatInstant(item.changesAt, timeZone, { today })}` : null,
    `rule ${ruleWords(item.rule)}`,
  ];
  return (
    <>
      {item.remedy ? (
        <p className="text-ink-2">
          <span className="font-medium">To meet it:</span> {item.remedy}
        </p>
      ) : null}
      <Citations factIds={item.factIds} signalIds={item.signalIds} />
      {item.confidence ? (
        <ConfidenceBand
          band={item.confidence.band}
          reasons={item.confidence.reasons}
          raisedBy={item.strength === 4 ? undefined : item.confidence.raisedBy}
        />
      ) : null}
      <p className="text-ink-3 text-xs">{about.filter(Boolean).join(' · ')}</p>
      {said.length > 0 ? <ItemRulings item={item} said={said} /> : null}
      <ItemActions item={item} />
    </>
  );
}
