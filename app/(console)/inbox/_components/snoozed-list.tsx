// The deals put off until a day, counted, with a way back.
import { formatDayWithWeekday } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { TextLink } from '../../../_ui/text-link';
import type { Inbox } from './inbox-card';

export function SnoozedList({
  snoozed,
  today,
  onBringBack,
}: {
  snoozed: Inbox['snoozed'];
  today: string;
  onBringBack: (deal: { id: string; name: string }) => void;
}) {
  if (snoozed.length === 0) return null;
  return (
    <details className="rounded-lg border border-line bg-surface text-sm">
      <summary className="cursor-pointer rounded-lg px-3 py-2 text-ink-2">{snoozed.length} snoozed</summary>
      <ul className="divide-y divide-line border-line border-t">
        {snoozed.map((deal) => (
          <li key={deal.id} className="flex items-center justify-between gap-2 px-3 py-1.5">
            <span className="min-w-0">
              <TextLink href={`/deals/${deal.id}`} quiet className="block truncate">
                {deal.name}
              </TextLink>
              <span className="text-ink-3 text-xs">until {formatDayWithWeekday(deal.until, today)}</span>
            </span>
            <Button size="sm" variant="ghost" onClick={() => onBringBack(deal)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
