// What this seat may do here and what every word on the other screens means, by the rules in force; it reads no deal.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { PageHeader } from '../../_ui/page-header';
import { AllowedHelp } from './_components/allowed-help';
import { CategoriesHelp } from './_components/categories-help';
import { ChecklistHelp } from './_components/checklist-help';
import { ConfidenceHelp } from './_components/confidence-help';
import { CoverageHelp } from './_components/coverage-help';
import { DollarStatesHelp } from './_components/dollar-states-help';
import { FlagsHelp } from './_components/flags-help';
import { HelpContents } from './_components/help-contents';
import { ItemStatesHelp } from './_components/item-states-help';
import { KeyboardHelp } from './_components/keyboard-help';
import { LayersHelp } from './_components/layers-help';
import { RatesHelp } from './_components/rates-help';
import { ReasonCodesHelp } from './_components/reason-codes-help';
import { StrengthHelp } from './_components/strength-help';

export const metadata: Metadata = { title: 'Help' };

export default async function HelpPage() {
  const { trpc, queryClient, seat } = await startPage();
  if (!seat) return null;
  const [rules, matrix] = await Promise.all([
    queryClient.fetchQuery(trpc.rules.active.queryOptions()),
    queryClient.fetchQuery(trpc.rules.matrix.queryOptions({ version: 'in_force' })),
  ]);
  return (
    <>
      <PageHeader title="Help" hint="What each word means here, with an example of every state" />
      <div className="grid gap-8 lg:grid-cols-[11rem_minmax(0,60rem)]">
        <HelpContents />
        <div className="flex min-w-0 flex-col gap-12">
          <AllowedHelp matrix={matrix} role={seat.actor.role} />
          <LayersHelp />
          <ItemStatesHelp />
          <DollarStatesHelp />
          <CoverageHelp />
          <RatesHelp />
          <StrengthHelp />
          <ConfidenceHelp />
          <CategoriesHelp />
          <ChecklistHelp templates={rules.templates} version={rules.versions.templates ?? null} />
          <FlagsHelp
            thresholds={rules.thresholds}
            on={rules.flagsOn}
            version={rules.versions.flags ?? null}
          />
          <ReasonCodesHelp book={rules.reasons} />
          <KeyboardHelp />
        </div>
      </div>
    </>
  );
}
