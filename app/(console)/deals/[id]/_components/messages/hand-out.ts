// Hands a message out to whoever sends it: to their mail program, as a file, or to the clipboard.
import { mailFile, mailLink } from '@/server/core/messages/mail-file';
import type { SentWay } from '@/server/core/messages/message-state';
import type { DealMessage } from './deal-message';

/** Resolves to false where the browser let nothing out: the text stays on the page to be copied by hand. */
export async function handOut(message: DealMessage, how: SentWay): Promise<boolean> {
  const { address, subject, body } = message;
  if (how === 'copied' || address === null) {
    if (!navigator.clipboard) return false;
    return navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => true,
      () => false,
    );
  }
  if (how === 'mail') press(mailLink(address, message));
  else {
    const url = URL.createObjectURL(new Blob([mailFile(address, message)], { type: 'message/rfc822' }));
    press(url, 'message.eml');
    // The download has begun by then; a browser that has not read it yet loses nothing in a minute.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
  return true;
}

function press(href: string, download?: string): void {
  const link = document.createElement('a');
  link.href = href;
  if (download) link.download = download;
  link.click();
}
