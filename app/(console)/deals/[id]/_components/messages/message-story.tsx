// What happened to a message, one line each: who asked for what and why, who decided and how, who sent it and when.
import { SENT_WAY_WORDS } from '@/server/core/messages/message-state';
import { messageRefusalFamily } from '@/server/core/reasons/message-refusal-family';
import { formatDay, formatInstant } from '../../../../../_lib/format';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { useDeal } from '../deal-context';
import type { DealMessage } from './deal-message';

export function MessageStory({ message }: { message: DealMessage }) {
  const { setting } = useDeal();
  const reasons = useReasons();
  const { asked, decided, sent, withdrawnCode, declined, writtenBy, createdAt, expiry } = message;
  const at = (instant: string) => formatInstant(instant, setting.timeZone, { today: setting.today });
  const lines = [
    `${message.isByAgent ? 'Proposed' : 'Written'} by ${writtenBy}, ${at(createdAt)}.`,
    asked ? `${asked.by} asked a manager, ${at(asked.at)}: “${asked.note ?? ''}”` : null,
    decided
      ? `${decided.isRefused ? 'Refused' : 'Approved'} by ${decided.by}, ${at(decided.at)}${
          decided.code
            ? `: ${reasons.words(messageRefusalFamily(decided.code), decided.code, decided.at)}`
            : ''
        }.${decided.note ? ` “${decided.note}”` : ''}`
      : null,
    expiry
      ? `${expiry.what === 'request' ? 'The request waits' : 'The approval holds'} until ${formatDay(expiry.until, setting.today)}${
          expiry.isOver ? ': it ran out, so ask again with the facts of today' : ''
        }.`
      : null,
    sent ? `Sent by ${sent.by}, ${at(sent.at)}, ${SENT_WAY_WORDS[sent.how]}.` : null,
    declined
      ? `Declined by ${declined.by}, ${at(declined.at)}: ${reasons.words('message_decline', declined.code, declined.at)}.`
      : null,
    withdrawnCode ? `Withdrawn: ${reasons.words('rollback', withdrawnCode)}.` : null,
  ].filter((line) => line !== null);
  return (
    <ul className="text-ink-2 text-xs">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
