// The bar above every screen: workspace, its clock when simulated, search, and who is signed in.
import type { ReactNode } from 'react';
import { formatDay } from '../../_lib/format';
import type { Theme } from '../../_lib/theme';
import { NavMenu } from './nav-menu';
import { PersonMenu, type ShellPerson } from './person-menu';
import type { RailCounts } from './rail-list';
import type { Screen } from './screens';
import { SearchButton } from './search-button';
import { SimulatedLabel } from './simulated-label';

export function TopBar({
  workspace,
  person,
  screens,
  counts,
  theme,
  workspaceSwitcher,
  signOut,
}: {
  workspace: { name: string; simulated: boolean; today: string };
  person: ShellPerson;
  screens: readonly Screen[];
  counts?: RailCounts;
  theme: Theme;
  workspaceSwitcher?: ReactNode;
  signOut?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-canvas print:hidden">
      <div className="flex h-12 items-center gap-2 px-2 sm:px-4">
        <NavMenu screens={screens} counts={counts} />
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <div className="flex min-w-0 items-center">
            {workspaceSwitcher ?? <span className="truncate font-medium text-sm">{workspace.name}</span>}
          </div>
          {workspace.simulated ? (
            <span className="hidden min-w-0 md:block">
              <SimulatedLabel today={workspace.today} />
            </span>
          ) : (
            <span className="whitespace-nowrap text-ink-3 text-xs max-sm:hidden">
              {formatDay(workspace.today)}
            </span>
          )}
        </div>
        <SearchButton />
        <PersonMenu person={person} theme={theme} signOut={signOut} />
      </div>
      {workspace.simulated ? (
        // No room beside the name on a phone, and it must never be cut.
        <div className="flex justify-center pb-2 md:hidden">
          <SimulatedLabel today={workspace.today} />
        </div>
      ) : null}
    </header>
  );
}
