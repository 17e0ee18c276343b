// Flags an open deal whose champion is said to have left, until a buyer acts for us again.
import { plainDay } from '../checklist/plain-day';
import { defineFlag, isOpen } from './flag-definition';

export const championLeft = defineFlag({
  rule: 'champion_left',
  version: 1,
  appliesTo: isOpen,
  find: ({ signals, dayOf }) => {
    const left = signals.filter((signal) => signal.kind === 'champion_left' && signal.strength >= 1).at(-1);
    const since = signals.filter(
      (signal) =>
        left &&
        signal.kind === 'champion_action' &&
        signal.strength >= 2 &&
        Date.parse(signal.at) > Date.parse(left.at),
    );
    const successor = since.at(-1);
    return {
      isRaised: left !== undefined && successor === undefined,
      reason: !left
        ? 'Nothing says that the champion left.'
        : successor
          ? `A champion was said to have left on ${plainDay(dayOf(left.at))}; a buyer acted for us again on ${plainDay(dayOf(successor.at))}.`
          : `The champion was said to have left on ${plainDay(dayOf(left.at))}, and no buyer acted for us since.`,
      inputs: {
        'said to have left on': left ? dayOf(left.at) : null,
        'said by': left?.side ?? null,
        'buyer acted for us on': successor ? dayOf(successor.at) : null,
      },
      factIds: [...(left?.factIds ?? []), ...(successor?.factIds ?? [])],
      clearsWhen: 'A buyer acts on our behalf after that day.',
    };
  },
});
