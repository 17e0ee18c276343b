// One limit of a flag: a sentence around the control that sets it, its unit, and what may be written.
'use client';
import { LIMIT_RANGES, type LimitWords, percentOf, shareOf } from '@/server/core/flags/limit-words';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { OPEN_PHASES, PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';

type Value = string | number | readonly string[] | Readonly<Record<string, number>>;

const UNITS: Partial<Record<LimitWords['unit'], string>> = { percent: '%' };

export function FlagLimit({
  flag,
  words: { before, unit, after },
  value,
  onValue,
}: {
  /** The flag's label. */
  flag: string;
  words: LimitWords;
  value: Value;
  onValue: (value: Value) => void;
}) {
  const label = `${flag}: ${before} … ${UNITS[unit] ?? unit} ${after}`.trim();
  if (unit === 'categories')
    return (
      <Sentence>
        {before}{' '}
        {CATEGORIES.filter((each) => Array.isArray(value) && value.includes(each))
          .map((each) => CATEGORY_LABELS[each].toLowerCase())
          .join(' and ')}
      </Sentence>
    );
  if (unit === 'phase')
    return (
      <Sentence>
        {before}
        <span className="w-36">
          <NativeSelect
            aria-label={label}
            value={String(value)}
            onChange={({ target }) => onValue(target.value)}
            options={OPEN_PHASES.map((each) => ({ value: each, label: PHASE_LABELS[each] }))}
          />
        </span>
      </Sentence>
    );
  if (typeof value === 'object')
    return (
      <Sentence>
        {before}
        {Object.entries(value).map(([phase, days]) => {
          const name = OPEN_PHASES.find((each) => each === phase);
          const inPhase = name ? PHASE_LABELS[name].toLowerCase() : phase;
          return (
            <span key={phase} className="flex items-center gap-1.5">
              <NumberInput
                label={`${label}, in ${inPhase}`}
                value={String(days)}
                onText={(text) => onValue({ ...value, [phase]: Number(text) })}
              />
              in {inPhase}
            </span>
          );
        })}
        {unit}
        <Range unit={unit} />
      </Sentence>
    );
  return (
    <Sentence>
      {before}
      {unit === 'percent' ? (
        <span className="w-20">
          <Input
            aria-label={label}
            inputMode="decimal"
            value={percentOf(String(value))}
            onChange={({ target }) => onValue(shareOf(target.value))}
          />
        </span>
      ) : (
        <NumberInput label={label} value={String(value)} onText={(text) => onValue(Number(text))} />
      )}
      {UNITS[unit] ?? unit} {after}
      <Range unit={unit} />
    </Sentence>
  );
}

function Sentence({ children }: { children: React.ReactNode }) {
  return <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-ink-2 text-xs">{children}</span>;
}

function Range({ unit }: { unit: LimitWords['unit'] }) {
  return <span className="text-ink-3">({LIMIT_RANGES[unit]})</span>;
}

function NumberInput({
  label,
  value,
  onText,
}: {
  label: string;
  value: string;
  onText: (text: string) => void;
}) {
  return (
    <span className="w-20">
      <Input
        aria-label={label}
        type="number"
        min={0}
        value={value}
        onChange={({ target }) => onText(target.value)}
      />
    </span>
  );
}
