// The screens on a narrow window: a button and the browser's own popover, usable before any script has arrived.
import { Menu } from 'lucide-react';
import { type RailCounts, RailList } from './rail-list';
import type { Screen } from './screens';
import { NAV_MENU_ID } from './shell-look';

export function NavMenu({ screens, counts }: { screens: readonly Screen[]; counts?: RailCounts }) {
  return (
    <div className="lg:hidden">
      <button
        type="button"
        popoverTarget={NAV_MENU_ID}
        aria-label="Screens"
        className="flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-hover"
      >
        <Menu aria-hidden size={18} strokeWidth={1.75} />
      </button>
      <nav
        id={NAV_MENU_ID}
        popover="auto"
        aria-label="Screens"
        className="inset-auto top-13 left-2 w-60 rounded-lg border border-line bg-raised p-2 shadow-sheet"
      >
        <RailList screens={screens} counts={counts} menuId={NAV_MENU_ID} />
      </nav>
    </div>
  );
}
