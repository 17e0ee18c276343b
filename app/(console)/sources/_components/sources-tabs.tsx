// The three parts of Sources: what was imported, what a currency is worth, and what is to be reached.
import { LinkTabs } from '../../../_ui/link-tabs';

const TABS = [
  { id: 'sources', href: '/sources', label: 'Sources' },
  { id: 'rates', href: '/sources/rates', label: 'Rates' },
  { id: 'quotas', href: '/sources/quotas', label: 'Quotas' },
] as const;

export function SourcesTabs({ current }: { current: (typeof TABS)[number]['id'] }) {
  return (
    <LinkTabs
      label="Parts of Sources"
      tabs={TABS.map(({ id, href, label }) => ({ href, label, current: id === current }))}
    />
  );
}
