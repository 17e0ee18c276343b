// The parts of "About me", each with its own question, so that one that fails leaves the others.
'use client';
import { PageHeader } from '../../../_ui/page-header';
import { MyDecisions } from './my-decisions';
import { MyRulings } from './my-rulings';
import { MySeat } from './my-seat';
import { MyViews } from './my-views';
import { WhoSees } from './who-sees';

export type MeSetting = { today: string; timeZone: string };

export function MeScreen(setting: MeSetting) {
  return (
    <div className="flex max-w-6xl flex-col gap-8">
      <PageHeader title="About me" hint="Everything anyone can see about your work here, and who looked" />
      <MySeat {...setting} />
      <WhoSees />
      <MyViews {...setting} />
      <MyDecisions {...setting} />
      <MyRulings {...setting} />
    </div>
  );
}
