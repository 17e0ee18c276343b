// The parts of what is held about customers: erasures, how long it is kept, and where it lies.
import { LinkTabs } from '../../../../_ui/link-tabs';

const TABS = [
  { id: 'erasures', href: '/audit/records', label: 'Erasures' },
  { id: 'retention', href: '/audit/records/retention', label: 'Retention and holds' },
  { id: 'map', href: '/audit/records/map', label: 'Data map' },
] as const;

export function RecordsTabs({ current }: { current: (typeof TABS)[number]['id'] }) {
  return (
    <LinkTabs
      label="Parts of what is held"
      tabs={TABS.map(({ id, href, label }) => ({ href, label, current: id === current }))}
    />
  );
}
