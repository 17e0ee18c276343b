// Asks what it means when a deal is not in the files: only whoever made the export knows whether a filter left it out.
import { SegmentedControl } from '../../../../_ui/segmented-control';
import type { MissingRows } from './send-upload';

const MEANING: Record<MissingRows, string> = {
  unknown:
    'Where the files show at least half of the deals this source showed last, the others leave the open totals and are listed as vanished; where they show less, nothing happens to the others.',
  deleted: 'Deals that are not in the files leave the open totals and are listed as vanished.',
  filtered: 'A report’s filter left them out: nothing happens to deals that are not in the files.',
};
const CHOICES: readonly MissingRows[] = ['unknown', 'deleted', 'filtered'];

export function MissingChoice({
  value,
  onValue,
}: {
  value: MissingRows;
  onValue: (value: MissingRows) => void;
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium text-ink-2 text-xs">Deals that are not in the files</span>
      <div>
        <SegmentedControl
          label="Deals that are not in the files"
          name="missing"
          value={value}
          onValueChange={(chosen) => onValue(CHOICES.find((choice) => choice === chosen) ?? 'unknown')}
          segments={[
            { value: 'unknown', label: 'Not known' },
            { value: 'deleted', label: 'Were deleted' },
            { value: 'filtered', label: 'Left out by a filter' },
          ]}
        />
      </div>
      <p className="text-ink-3 text-xs">{MEANING[value]}</p>
    </div>
  );
}
