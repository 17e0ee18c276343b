// Says whether a mail is an automatic reply, bounce, calendar receipt, list or machine mail: none is a buyer's act.
import { automaticMailClass, type MailEnvelope } from './automatic-mail-class';

export function isAutomaticMail(mail: MailEnvelope): boolean {
  return automaticMailClass(mail) !== null;
}
