// Chooses what two books are compared by: amounts, or amounts weighed by probability.
import { NativeSelect } from '../../../_ui/native-select';

export function MeasureControl({
  isWeighted,
  onMeasure,
  ...control
}: {
  isWeighted: boolean;
  onMeasure: (measure: 'weighted' | undefined) => void;
  id?: string;
  'aria-label'?: string;
}) {
  return (
    <NativeSelect
      {...control}
      value={isWeighted ? 'weighted' : 'amount'}
      onChange={(event) => onMeasure(event.target.value === 'weighted' ? 'weighted' : undefined)}
      options={[
        { value: 'amount', label: 'Amounts' },
        { value: 'weighted', label: 'Weighted by probability' },
      ]}
    />
  );
}
