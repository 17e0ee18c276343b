// The parts of the Rules screen; the address says which one is open.
'use client';
import { usePathname } from 'next/navigation';
import { LinkTabs } from '../../../_ui/link-tabs';

const PARTS = [
  { href: '/rules', label: 'Allowed moves' },
  { href: '/rules/policies', label: 'Policies' },
  { href: '/rules/sets', label: 'Checklists, flags, reasons, messages' },
  { href: '/rules/ladder', label: 'Write ladder' },
  { href: '/rules/what-if', label: 'What if' },
  { href: '/rules/replay', label: 'Replay' },
  { href: '/rules/workspace', label: 'Workspace' },
] as const;

export function RulesTabs() {
  const path = usePathname();
  return (
    <LinkTabs
      label="Parts of the rules"
      tabs={PARTS.map((part) => ({ ...part, current: part.href === path }))}
    />
  );
}
