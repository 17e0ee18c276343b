// The Rules screen's head and its parts, each a page with an address of its own.
import type { ReactNode } from 'react';
import { PageHeader } from '../../_ui/page-header';
import { RulesTabs } from './_components/rules-tabs';

export default function RulesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Rules" hint="What people and machines may do here, why, and since when">
        <RulesTabs />
      </PageHeader>
      {children}
    </>
  );
}
