// The reason codes as a form: which can be given here, and what each is called.
'use client';
import { REASON_FAMILY_WORDS, REASON_WORDS } from '@/server/core/reasons/reason-words';
import type { ReasonData } from '@/server/core/rules/reason-data';
import { REASON_CODES, type ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { Checkbox } from '../../../_ui/checkbox';
import { Input } from '../../../_ui/input';
import { Section } from '../../../_ui/section';

const FAMILIES = Object.keys(REASON_CODES) as ReasonFamily[];

export function ReasonForm({ data, onData }: { data: ReasonData; onData: (data: ReasonData) => void }) {
  const setOff = (name: string, isOff: boolean) =>
    onData({ ...data, off: isOff ? [...data.off, name].sort() : data.off.filter((each) => each !== name) });
  const setLabel = (name: string, shipped: string, label: string) => {
    const { [name]: _, ...rest } = data.labels;
    onData({ ...data, labels: label.trim() === '' || label === shipped ? rest : { ...rest, [name]: label } });
  };
  return FAMILIES.map((family) => (
    <Section key={family} title={REASON_FAMILY_WORDS[family]}>
      <ul className="grid gap-x-6 gap-y-1 xl:grid-cols-2">
        {Object.entries(REASON_WORDS[family]).map(([code, shipped]) => {
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
