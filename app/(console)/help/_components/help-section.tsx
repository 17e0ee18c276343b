// One part of the help page under its anchor, with a sentence or two before its table.
import type { ReactNode } from 'react';
import { Section } from '../../../_ui/section';
import { type HelpPartId, titleOfPart } from './help-parts';

export function HelpSection({
  id,
  intro,
  children,
}: {
  id: HelpPartId;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Section
      title={
        <span id={id} className="scroll-mt-20 text-lg">
          {titleOfPart(id)}
        </span>
      }
    >
      {intro ? <div className="max-w-prose text-ink-2 text-sm">{intro}</div> : null}
      {children}
    </Section>
  );
}
