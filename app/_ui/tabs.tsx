// Parts of one screen shown one at a time; arrow keys move between them. For tabs that are pages, use <LinkTabs>.
'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export type Tab = { id: string; label: ReactNode; count?: number; content: ReactNode };

export function Tabs({
  tabs,
  label,
  value,
  onValueChange,
  defaultValue = tabs[0]?.id,
}: {
  tabs: readonly Tab[];
  label: string;
  value?: string;
  onValueChange?: (id: string) => void;
  defaultValue?: string;
}) {
  return (
    <Radix.Root
      value={value}
      onValueChange={onValueChange}
      defaultValue={value === undefined ? defaultValue : undefined}
    >
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px h-9 whitespace-nowrap border-transparent border-b-2 text-ink-2 text-sm hover:text-ink data-[state=active]:border-accent-ink data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="ml-1.5 text-ink-3 text-xs tabular-nums">{tab.count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
