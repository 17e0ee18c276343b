// The left rail on wide windows: mark, screens, and the button that folds it.
import { IntentLink } from '../../_ui/intent-link';
import { PlumbMark } from '../../_ui/plumb-mark';
import { type RailCounts, RailList } from './rail-list';
import { RailToggle } from './rail-toggle';
import type { Screen } from './screens';

export function Rail({
  screens,
  counts,
  isClosed,
}: {
  screens: readonly Screen[];
  counts?: RailCounts;
  isClosed: boolean;
}) {
  return (
    <nav
      aria-label="Screens"
      className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col border-line border-r bg-canvas group-data-[rail=closed]/shell:w-13 lg:flex print:hidden"
    >
      <IntentLink
        href="/forecast"
        className="flex h-12 shrink-0 items-center gap-2.5 px-4 group-data-[rail=closed]/shell:px-3.5"
      >
        <PlumbMark size={22} />
        <span className="font-semibold text-base tracking-tight group-data-[rail=closed]/shell:sr-only">
          Plumbline
        </span>
      </IntentLink>
      <div className="flex-1 overflow-y-auto px-2 pt-2">
        <RailList screens={screens} counts={counts} />
      </div>
      <div className="border-line border-t p-2">
        <RailToggle startsClosed={isClosed} />
      </div>
    </nav>
  );
}
