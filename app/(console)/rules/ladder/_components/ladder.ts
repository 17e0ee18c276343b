// What the ladder's procedures answer, and an agent's sentence of today for somebody who has never seen a ladder.
import type { inferRouterOutputs } from '@trpc/server';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS, RUNGS } from '@/server/core/ladder/rung';
import type { AppRouter } from '@/server/trpc/root';
import { formatList } from '../../../../_lib/format';

export type LadderAgent = inferRouterOutputs<AppRouter>['ladder']['page']['agents'][number];
export type LadderClass = LadderAgent['classes'][number];
export type LadderGrant = LadderAgent['grants'][number];

/** One line a rung, the highest first: "may write the field itself … : Activity". */
export function mayToday({ classes }: LadderAgent): { rung: number; may: string; classes: string }[] {
  return RUNGS.toReversed().flatMap((rung) => {
    const held = classes.filter((each) => each.rung === rung);
    return held.length === 0
      ? []
      : [
          {
            rung,
            may: RUNG_WORDS[rung].may,
            classes: formatList(held.map(({ fieldClass }) => CLASS_WORDS[fieldClass].label)),
          },
        ];
  });
}
