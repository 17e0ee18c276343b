// The parts of Sources: what was imported, what goes back, which names are one, what a currency is worth, what is to be reached.
import { LinkTabs } from '../../../_ui/link-tabs';

const TABS = [
  { id: 'sources', href: '/sources', label: 'Sources' },
  { id: 'merges', href: '/sources/merges', label: 'Merges' },
  { id: 'changes', href: '/sources/changes', label: 'Changes to load' },
  { id: 'rates', href: '/sources/rates', label: 'Rates' },
  { id: 'quotas', href: '/sources/quotas', label: 'Quotas' },
  { id: 'calls', href: '/sources/calls', label: 'Past calls' },
] as const;

export function SourcesTabs({ current }: { current: (typeof TABS)[number]['id'] }) {
  return (
    <LinkTabs
      label="Parts of Sources"
      tabs={TABS.map(({ id, href, label }) => ({ href, label, current: id === current }))}
    />
  );
}
