// One item in full: its state, why, what it rests on with how strong and how fresh, and what would make it met.
'use client';
import { clsx } from 'clsx';
import { citedLook } from './cited-look';
import { type DealItem, useDeal } from './deal-context';
import { AwaitsWhom, DealItemMark } from './deal-item-mark';
import { ItemGround } from './item-ground';

export function ChecklistItem({ item }: { item: DealItem }) {
  const { cited } = useDeal();
  const id = `item-${item.key}`;
  return (
    <li
      id={id}
      tabIndex={-1}
      className={clsx(
        'grid gap-x-4 gap-y-1 px-4 py-2.5 outline-none md:grid-cols-[8.5rem_minmax(0,1fr)]',
        citedLook(cited === id),
      )}
    >
      <div>
        <DealItemMark item={item} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <p>
          <span className="font-semibold">{item.label}.</span> {item.reason}
        </p>
        <AwaitsWhom item={item} />
        <ItemGround item={item} />
      </div>
    </li>
  );
}
