// The frame of every signed-in screen: skip link, rail, top bar, keyboard. It knows who and where; it asks no questions.
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import type { Theme } from '../../_lib/theme';
import type { ShellPerson } from './person-menu';
import { Rail } from './rail';
import type { RailCounts } from './rail-list';
import { SCREENS, type Screen } from './screens';
import { ShellKeys } from './shell-keys';
import { SHELL_ID } from './shell-look';
import { ShellToaster } from './shell-toaster';
import { TopBar } from './top-bar';

export type ConsoleShellProps = {
  /** `today` is the workspace's own day, 'YYYY-MM-DD'. */
  workspace: { name: string; simulated: boolean; today: string };
  person: ShellPerson;
  /** What waits on each screen. */
  counts?: RailCounts;
  screens?: readonly Screen[];
  theme?: Theme;
  railClosed?: boolean;
  workspaceSwitcher?: ReactNode;
  signOut?: ReactNode;
  children: ReactNode;
};

export function ConsoleShell({
  workspace,
  person,
  counts,
  screens = SCREENS,
  theme = 'system',
  railClosed = false,
  workspaceSwitcher,
  signOut,
  children,
}: ConsoleShellProps) {
  return (
    <div id={SHELL_ID} data-rail={railClosed ? 'closed' : 'open'} className="group/shell flex min-h-dvh">
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-accent px-3 py-2 text-on-solid focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <Rail screens={screens} counts={counts} isClosed={railClosed} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar
          workspace={workspace}
          person={person}
          screens={screens}
          counts={counts}
          theme={theme}
          workspaceSwitcher={workspaceSwitcher}
          signOut={signOut}
        />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none sm:px-6">
          <NuqsAdapter>{children}</NuqsAdapter>
        </main>
      </div>
      <ShellKeys screens={screens} />
      <ShellToaster />
    </div>
  );
}
