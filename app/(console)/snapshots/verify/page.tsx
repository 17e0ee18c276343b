// Verify: drop a bundle, and see whether anything in it was changed.
import type { Metadata } from 'next';
import { PageHeader } from '../../../_ui/page-header';
import { VerifyDrop } from './_components/verify-drop';

export const metadata: Metadata = { title: 'Verify a bundle' };

export default function VerifyPage() {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        title="Verify a bundle"
        hint="Read in memory and kept nowhere. Every bundle carries the same check as verify.mjs, which needs only Node."
        crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: 'Verify' }]}
      />
      <VerifyDrop />
    </div>
  );
}
