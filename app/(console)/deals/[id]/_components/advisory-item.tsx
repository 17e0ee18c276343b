// An advisory item in one line, with everything behind it a press away; a cited one is open.
'use client';
import { clsx } from 'clsx';
import { ItemStateMark } from '../../../_components/evidence/item-state-mark';
import { citedLook } from './cited-look';
import { type DealItem, useDeal } from './deal-context';
import { ItemGround } from './item-ground';

export function AdvisoryItem({ item }: { item: DealItem }) {
  const { cited } = useDeal();
  const id = `item-${item.key}`;
  return (
    <li id={id} tabIndex={-1} className={clsx('outline-none', citedLook(cited === id))}>
      <details open={cited === id || undefined} className="group">
        <summary className="grid list-none gap-x-4 gap-y-0.5 px-4 py-2 hover:bg-hover md:grid-cols-[8.5rem_minmax(0,1fr)] [&::-webkit-details-marker]:hidden">
          <span>
            <ItemStateMark state={item.state} />
          </span>
          <span className="min-w-0 md:truncate md:group-open:whitespace-normal">
            <span className="font-medium">{item.label}.</span>{' '}
            <span className="text-ink-2">{item.reason}</span>
          </span>
        </summary>
        <div className="flex flex-col gap-1 px-4 pb-2.5 md:pl-[10.5rem]">
          <ItemGround item={item} />
        </div>
      </details>
    </li>
  );
}
