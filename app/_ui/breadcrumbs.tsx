// Where this page lies; the last step is the page itself and no link.
import { IntentLink } from './intent-link';

export type Crumb = { label: string; href?: string };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-1.5 text-ink-3 text-xs">
        {crumbs.map((crumb, place) => (
          <li key={`${crumb.href ?? ''}${crumb.label}`} className="flex min-w-0 items-center gap-1.5">
            {place > 0 ? <span aria-hidden>/</span> : null}
            {crumb.href ? (
              <IntentLink
                href={crumb.href}
                className="truncate underline-offset-2 hover:text-ink hover:underline"
              >
                {crumb.label}
              </IntentLink>
            ) : (
              <span aria-current="page" className="truncate text-ink-2">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
