// A message as it leaves: to whom, from whom, its subject and its text, line for line.
import type { DealMessage } from './deal-message';

export function MessageText({ message }: { message: DealMessage }) {
  const { contactName, address, signedBy, subject, body } = message;
  return (
    <div className="rounded-lg border border-line bg-surface">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-line border-b px-3 py-2 text-xs">
        <dt className="text-ink-2">To</dt>
        <dd className="break-words">
          {contactName}
          {address ? ` · ${address}` : ''}
        </dd>
        <dt className="text-ink-2">Signed</dt>
        <dd>{signedBy}</dd>
        <dt className="text-ink-2">Subject</dt>
        <dd className="break-words font-medium">{subject}</dd>
      </dl>
      <p className="whitespace-pre-line break-words px-3 py-2.5 text-sm">{body}</p>
    </div>
  );
}
