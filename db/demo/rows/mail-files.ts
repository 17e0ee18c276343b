// EmailMessage and EmailMessageRelation rows: mails with their bodies, and whom each address belongs to.
import type { MailActivity } from '../activity';
import { instantText } from '../day';
import type { DealStory } from '../deal-story';
import { meanActivities, storyFile } from '../demo-file';
import { mailAuthor, writeMail } from '../mail-text';
import { planActivities } from '../plan-activities';
import { salesforceId } from '../salesforce-id';

export const MAIL_FILE = storyFile(
  'EmailMessage.csv',
  [
    'Id',
    'IsDeleted',
    'RelatedToId',
    'ParentId',
    'ActivityId',
    'Subject',
    'TextBody',
    'Headers',
    'FromName',
    'FromAddress',
    'ToAddress',
    'CcAddress',
    'Incoming',
    'Status',
    'MessageDate',
    'MessageIdentifier',
    'ThreadIdentifier',
    'ReplyToEmailMessageId',
    'IsBounced',
    'HasAttachment',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      for (const mail of mails(deal, meanActivities(world))) {
        const { subject, body } = writeMail(deal, mail);
        const author = mailAuthor(deal, mail);
        const isOutgoing = mail.from === 'seller';
        const thread = mail.replyTo ?? mail;
        const at = instantText(mail.at);
        yield {
          Id: mailId(deal, mail),
          IsDeleted: 'false',
          RelatedToId: deal.id,
          ParentId: '',
          ActivityId: '',
          Subject: subject,
          TextBody: body,
          Headers:
            mail.from === 'machine' ? 'Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All' : '',
          FromName: author.name,
          FromAddress: author.email,
          ToAddress: isOutgoing ? (mail.contacts[0]?.email ?? '') : deal.owner.email,
          CcAddress: isOutgoing
            ? mail.contacts
                .slice(1)
                .map((contact) => contact.email)
                .join('; ')
            : '',
          Incoming: String(!isOutgoing),
          Status: isOutgoing ? '3' : '1',
          MessageDate: at,
          MessageIdentifier: `<${mailId(deal, mail)}@${author.email.split('@')[1]}>`,
          ThreadIdentifier: `<${mailId(deal, thread)}@thread.example>`,
          ReplyToEmailMessageId: mail.replyTo ? mailId(deal, mail.replyTo) : '',
          IsBounced: 'false',
          HasAttachment: String(mail.number % 9 === 0),
          CreatedDate: at,
          CreatedById: deal.owner.id,
          LastModifiedDate: at,
        };
      }
    }
  },
);

export const MAIL_RELATION_FILE = storyFile(
  'EmailMessageRelation.csv',
  [
    'Id',
    'IsDeleted',
    'EmailMessageId',
    'RelationId',
    'RelationType',
    'RelationAddress',
    'RelationObjectType',
    'CreatedDate',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      for (const mail of mails(deal, meanActivities(world))) {
        const isOutgoing = mail.from === 'seller';
        const seller = { id: deal.owner.id, address: deal.owner.email, object: 'User' };
        const buyers = mail.contacts.map((contact) => ({
          id: contact.id,
          address: contact.email,
          object: 'Contact',
        }));
        const author = { id: '', address: mailAuthor(deal, mail).email, object: '' };
        const from = isOutgoing
          ? seller
          : (buyers.find((buyer) => buyer.address === author.address) ?? author);
        const to = isOutgoing ? buyers : [seller];
        const people = [
          { ...from, type: 'FromAddress' },
          ...to.map((person, i) => ({ ...person, type: i === 0 ? 'ToAddress' : 'CcAddress' })),
        ];
        for (const [i, person] of people.entries()) {
          yield {
            Id: salesforceId('EmailMessageRelation', deal.firstNumber * 8 + mail.number * 8 + i),
            IsDeleted: 'false',
            EmailMessageId: mailId(deal, mail),
            RelationId: person.id,
            RelationType: person.type,
            RelationAddress: person.address,
            RelationObjectType: person.object,
            CreatedDate: instantText(mail.at),
          };
        }
      }
    }
  },
);

function mails(deal: DealStory, mean: number): MailActivity[] {
  return planActivities(deal, mean).filter((activity) => activity.kind === 'mail');
}

function mailId(deal: DealStory, mail: MailActivity): string {
  return salesforceId('EmailMessage', deal.firstNumber + mail.number);
}
