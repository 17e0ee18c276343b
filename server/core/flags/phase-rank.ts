// The order of the open phases as numbers; won, lost and void have no place in it.
import { OPEN_PHASES } from '../vocabulary/phase';

const ORDER: readonly string[] = OPEN_PHASES;

/** 0 for discovery to 4 for negotiation; -1 for text that is no open phase. */
export const phaseRank = (phase: string | null): number => ORDER.indexOf(phase ?? '');
