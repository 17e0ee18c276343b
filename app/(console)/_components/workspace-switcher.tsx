// The workspace shown and, where there are several, a form that changes to another.

import { clsx } from 'clsx';
import { ChevronsUpDown } from 'lucide-react';
import { WORKSPACE_MENU_ID } from './shell-look';

export type WorkspaceChoice = { slug: string; name: string };

export function WorkspaceSwitcher({
  current,
  choices,
  action,
}: {
  current: WorkspaceChoice;
  choices: readonly WorkspaceChoice[];
  /** Where the form goes, with the field `workspace`; an address that takes a POST, or a server action. */
  action: string | ((form: FormData) => Promise<void>);
}) {
  if (choices.length < 2) {
    return <span className="truncate font-medium text-sm">{current.name}</span>;
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={WORKSPACE_MENU_ID}
        className="flex h-8 min-w-0 items-center gap-1.5 rounded-md px-2 font-medium text-sm hover:bg-hover"
      >
        <span className="sr-only">Workspace: </span>
        <span className="truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden size={13} className="shrink-0 text-ink-3" />
      </button>
      <form
        id={WORKSPACE_MENU_ID}
        popover="auto"
        action={action}
        method={typeof action === 'string' ? 'post' : undefined}
        aria-label="Change workspace"
        className="inset-auto top-13 left-2 w-64 rounded-lg border border-line bg-raised p-1 shadow-sheet lg:left-56 lg:group-data-[rail=closed]/shell:left-16"
      >
        {choices.map((choice) => (
          <button
            key={choice.slug}
            type="submit"
            name="workspace"
            value={choice.slug}
            aria-current={choice.slug === current.slug ? 'true' : undefined}
            className={clsx(
              'flex h-8 w-full items-center rounded-md px-2 text-left text-sm hover:bg-hover',
              choice.slug === current.slug && 'font-medium text-accent-ink',
            )}
          >
            <span className="truncate">{choice.name}</span>
          </button>
        ))}
      </form>
    </>
  );
}
