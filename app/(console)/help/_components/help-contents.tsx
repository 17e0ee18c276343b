// The list of what the page explains; it stays in sight beside the text where there is room.
import { HELP_PARTS } from './help-parts';

export function HelpContents() {
  return (
    <nav aria-label="On this page" className="lg:sticky lg:top-16 lg:self-start">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:flex-col lg:border-line lg:border-l">
        {HELP_PARTS.map((part) => (
          <li key={part.id}>
            <a
              href={`#${part.id}`}
              className="block rounded-sm py-0.5 text-ink-2 underline-offset-2 hover:text-ink hover:underline lg:pl-3"
            >
              {part.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
