import { expect, it } from 'vitest';
import { DOLLAR_STATES, ITEM_STATES } from '../vocabulary/item';
import { evaluateChecklist } from './evaluate-checklist';
import { WORKED_EXAMPLES } from './worked-examples';

it.each(WORKED_EXAMPLES.map((example) => [`${example.shows} ${example.state}`, example] as const))(
  'the example of %s holds',
  (_name, example) => {
    const result = evaluateChecklist(example.summary, example.setting, example.clocks);
    if (example.shows === 'dollar_state') {
      expect(result).toMatchObject({ dollarState: example.state, dollarReason: example.reason });
    } else {
      const item = result.items.find(({ key }) => key === example.itemKey);
      expect(item).toMatchObject({ state: example.state, reason: example.reason });
    }
  },
);

it('every state has an example', () => {
  const shown = (what: string) =>
    WORKED_EXAMPLES.filter(({ shows }) => shows === what).map(({ state }) => state);
  expect(shown('item_state').sort()).toEqual([...ITEM_STATES].sort());
  expect(shown('dollar_state').sort()).toEqual([...DOLLAR_STATES].sort());
});
