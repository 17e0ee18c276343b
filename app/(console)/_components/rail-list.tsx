// The screens as a list of links with the counts that wait there; used by the rail and by the menu on a phone.
import { formatCount } from '../../_lib/format';
import { RailLink } from './rail-link';
import { ScreenIcon } from './screen-icon';
import type { Screen, ScreenId } from './screens';

export type RailCounts = Partial<Record<ScreenId, number>>;

export function RailList({
  screens,
  counts = {},
  menuId,
}: {
  screens: readonly Screen[];
  counts?: RailCounts;
  menuId?: string;
}) {
  return (
    <ul className="flex flex-col gap-0.5">
      {screens.map((screen) => {
        const count = counts[screen.id];
        return (
          <li key={screen.id}>
            <RailLink href={screen.href} label={screen.label} menuId={menuId}>
              <ScreenIcon id={screen.id} />
              <span className="flex-1 truncate group-data-[rail=closed]/shell:lg:sr-only">
                {screen.label}
              </span>
              {count ? (
                <span className="text-ink-3 text-xs tabular-nums group-data-[rail=closed]/shell:lg:sr-only">
                  {formatCount(count)}
                </span>
              ) : null}
            </RailLink>
          </li>
        );
      })}
    </ul>
  );
}
