// Which answers a gap takes from its owner: a challenge is confirmed or disputed, a contradiction needs a newer record.
import type { ItemState } from '@/server/core/vocabulary/item';
import { INBOX_KEYS } from './inbox-keys';

export type GapAnswer = 'attach' | 'recheck' | 'confirm' | 'dispute';
export type GapRemedy = { answer: GapAnswer; label: string; key: string };

const ATTACH: GapRemedy = { answer: 'attach', label: 'Attach evidence', key: INBOX_KEYS.attach.key };
const RECHECK: GapRemedy = { answer: 'recheck', label: 'Not knowable yet', key: INBOX_KEYS.recheck.key };
const CONFIRM: GapRemedy = { answer: 'confirm', label: 'It is right', key: INBOX_KEYS.confirm.key };
const DISPUTE: GapRemedy = { answer: 'dispute', label: 'It is wrong', key: INBOX_KEYS.dispute.key };

export function remediesOf({ state }: { state: ItemState }): readonly GapRemedy[] {
  if (state === 'challenged') return [CONFIRM, DISPUTE];
  if (state === 'contradicted') return [ATTACH];
  return [ATTACH, RECHECK];
}
