// A metric that the chosen split has no meaning for, and why.
import { Section } from '../../../_ui/section';

export function NotSplit({ title, children }: { title: string; children: string }) {
  return (
    <Section title={title}>
      <p className="max-w-prose text-ink-2 text-sm">{children}</p>
    </Section>
  );
}
