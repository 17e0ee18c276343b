// The reason codes as a form: which can be given here, and what each is called.
'use client';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import type { ReasonData } from '@/server/core/rules/reason-data';
import { Checkbox } from '../../../_ui/checkbox';
import { Input } from '../../../_ui/input';
import { Section } from '../../../_ui/section';

export function ReasonForm({ data, onData }: { data: ReasonData; onData: (data: ReasonData) => void }) {
  const setOff = (name: string, isOff: boolean) =>
    onData({ ...data, off: isOff ? [...data.off, name].sort() : data.off.filter((each) => each !== name) });
  const setLabel = (name: string, shipped: string, label: string) => {
    const { [name]: _, ...rest } = data.labels;
    onData({ ...data, labels: label.trim() === '' || label === shipped ? rest : { ...rest, [name]: label } });
  };
  return Object.entries(REASON_WORDS).map(([family, codes]) => (
    <Section key={family} title={family.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())}>
      <ul className="grid gap-x-6 gap-y-1 xl:grid-cols-2">
        {Object.entries(codes).map(([code, shipped]) => {
          const name = `${family}.${code}`;
          return (
            <li key={code} className="flex items-center gap-3">
              <Checkbox
                label={<span className="sr-only">{shipped}: can be given</span>}
                checked={!data.off.includes(name)}
                onChange={(event) => setOff(name, !event.target.checked)}
              />
              <Input
                aria-label={`${shipped}: what it is called here`}
                value={data.labels[name] ?? shipped}
                maxLength={80}
                onChange={(event) => setLabel(name, shipped, event.target.value)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  ));
}
