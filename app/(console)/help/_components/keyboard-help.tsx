// The keys of every screen and of the inbox; `?` lists those in force on the page you are on.
import { Kbd } from '../../../_ui/kbd';
import { SCREENS } from '../../_components/screens';
import { INBOX_KEYS } from '../../inbox/_components/inbox-keys';
import { HelpSection } from './help-section';

type Row = { keys: readonly string[]; label: string };

const GROUPS: readonly { title: string; rows: readonly Row[] }[] = [
  {
    title: 'Everywhere',
    rows: [
      { keys: ['/'], label: 'Search this screen' },
      { keys: ['Ctrl/⌘ K'], label: 'Search and commands' },
      { keys: ['?'], label: 'The shortcuts of this page' },
      { keys: ['j', 'k'], label: 'Next and previous row' },
      { keys: ['Enter'], label: 'Open' },
    ],
  },
  {
    title: 'Go to',
    rows: SCREENS.flatMap((screen) =>
      screen.letter ? [{ keys: ['g', screen.letter], label: screen.label }] : [],
    ),
  },
  { title: 'Inbox', rows: Object.values(INBOX_KEYS).map(({ key, label }) => ({ keys: [key], label })) },
];

export function KeyboardHelp() {
  return (
    <HelpSection
      id="keyboard"
      intro="Nothing needs a mouse. Single keys can be turned off in the list that ? opens, where they get in the way of speech input."
    >
      <div className="grid gap-6 sm:grid-cols-3">
        {GROUPS.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="mb-1.5 font-medium text-ink-3 text-xs">{group.title}</h3>
            <dl className="flex flex-col gap-1 text-sm">
              {group.rows.map((row) => (
                <div key={row.keys.join(' ')} className="flex min-h-6 items-center justify-between gap-4">
                  <dt>{row.label}</dt>
                  <dd>
                    <Kbd keys={row.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </HelpSection>
  );
}
