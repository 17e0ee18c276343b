// What every word on the other screens means, with worked examples; the same for everybody, it reads no deal.
import type { Metadata } from 'next';
import { PageHeader } from '../../_ui/page-header';
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
import { ReasonCodesHelp } from './_components/reason-codes-help';
import { StrengthHelp } from './_components/strength-help';

export const metadata: Metadata = { title: 'Help' };

export default function HelpPage() {
  return (
    <>
      <PageHeader title="Help" hint="What each word means here, with an example of every state" />
      <div className="grid gap-8 lg:grid-cols-[11rem_minmax(0,60rem)]">
        <HelpContents />
        <div className="flex min-w-0 flex-col gap-12">
          <LayersHelp />
          <ItemStatesHelp />
          <DollarStatesHelp />
          <CoverageHelp />
          <StrengthHelp />
          <ConfidenceHelp />
          <CategoriesHelp />
          <ChecklistHelp />
          <FlagsHelp />
          <ReasonCodesHelp />
          <KeyboardHelp />
        </div>
      </div>
    </>
  );
}
