// Event and EventRelation rows: meetings, who was invited, and what they answered.
import type { MeetingActivity } from '../activity';
import { DAY_MS, dayText, instantText } from '../day';
import type { DealStory } from '../deal-story';
import { meanActivities, storyFile } from '../demo-file';
import { fillSlots } from '../fill-slots';
import { accountVocabulary } from '../mail-text';
import { MEETING_NOTES, MEETING_SUBJECTS } from '../phrases/meeting';
import { planActivities } from '../plan-activities';
import { salesforceId } from '../salesforce-id';
import { seededRandom } from '../seeded-random';

export const EVENT_FILE = storyFile(
  'Event.csv',
  [
    'Id',
    'IsDeleted',
    'WhoId',
    'WhatId',
    'AccountId',
    'Subject',
    'Location',
    'Description',
    'IsAllDayEvent',
    'ActivityDateTime',
    'ActivityDate',
    'StartDateTime',
    'EndDateTime',
    'DurationInMinutes',
    'ShowAs',
    'IsPrivate',
    'Type',
    'EventWhoIds',
    'OwnerId',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      for (const meeting of meetings(deal, meanActivities(world))) {
        const start = instantText(meeting.at);
        const createdAt = instantText(bookedAt(deal, meeting));
        yield {
          Id: eventId(deal, meeting),
          IsDeleted: String(meeting.isCancelled && meeting.number % 3 === 0),
          WhoId: meeting.contacts[0]?.id ?? '',
          WhatId: deal.id,
          AccountId: deal.account.id,
          ...meetingText(deal, meeting),
          Location: meeting.number % 5 === 0 ? deal.account.city : 'Video call',
          IsAllDayEvent: 'false',
          ActivityDateTime: start,
          ActivityDate: dayText(meeting.at),
          StartDateTime: start,
          EndDateTime: instantText(meeting.at + meeting.minutes * 60_000),
          DurationInMinutes: String(meeting.minutes),
          ShowAs: 'Busy',
          IsPrivate: String(meeting.isPrivate),
          Type: 'Meeting',
          EventWhoIds: meeting.contacts.map((contact) => contact.id).join(';'),
          OwnerId: deal.owner.id,
          CreatedDate: createdAt,
          CreatedById: deal.owner.id,
          LastModifiedDate: createdAt,
        };
      }
    }
  },
);

export const EVENT_RELATION_FILE = storyFile(
  'EventRelation.csv',
  [
    'Id',
    'IsDeleted',
    'EventId',
    'RelationId',
    'AccountId',
    'IsWhat',
    'IsParent',
    'IsInvitee',
    'Status',
    'RespondedDate',
    'Response',
    'CreatedDate',
    'LastModifiedDate',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      for (const meeting of meetings(deal, meanActivities(world))) {
        const at = bookedAt(deal, meeting);
        const base = {
          IsDeleted: String(meeting.isCancelled && meeting.number % 3 === 0),
          EventId: eventId(deal, meeting),
          AccountId: deal.account.id,
          Response: '',
          CreatedDate: instantText(at),
          LastModifiedDate: instantText(at),
        };
        const id = (place: number): string =>
          salesforceId('EventRelation', deal.firstNumber * 8 + meeting.number * 8 + place);
        yield {
          ...base,
          Id: id(0),
          RelationId: deal.id,
          IsWhat: 'true',
          IsParent: 'true',
          IsInvitee: 'false',
          Status: '',
          RespondedDate: '',
        };
        for (const [i, contact] of meeting.contacts.entries()) {
          const status = meeting.responses[i] ?? 'New';
          const hasAnswered = status !== 'New';
          yield {
            ...base,
            Id: id(i + 1),
            RelationId: contact.id,
            IsWhat: 'false',
            IsParent: 'true',
            IsInvitee: 'true',
            Status: status,
            RespondedDate: hasAnswered ? instantText(Math.min(at + DAY_MS / 3, deal.until)) : '',
          };
        }
        if (meeting.withEngineer) {
          yield {
            ...base,
            Id: id(7),
            RelationId: deal.engineer.id,
            IsWhat: 'false',
            IsParent: 'false',
            IsInvitee: 'true',
            Status: 'Accepted',
            RespondedDate: instantText(at),
          };
        }
      }
    }
  },
);

function meetings(deal: DealStory, mean: number): MeetingActivity[] {
  return planActivities(deal, mean).filter((activity) => activity.kind === 'meeting');
}

function eventId(deal: DealStory, meeting: MeetingActivity): string {
  return salesforceId('Event', deal.firstNumber + meeting.number);
}

/** Some days before it takes place, and never after the demo's now. */
function bookedAt(deal: DealStory, meeting: MeetingActivity): number {
  return Math.min(
    meeting.at - (2 + (meeting.number % 6)) * DAY_MS,
    deal.until - 5 * 3_600_000 - (meeting.number % 7) * DAY_MS,
  );
}

function meetingText(deal: DealStory, meeting: MeetingActivity): { Subject: string; Description: string } {
  if (meeting.isPrivate) return { Subject: 'Private appointment', Description: '' };
  const random = seededRandom(`${deal.key}/text/${meeting.number}`);
  const [author = null] = meeting.contacts;
  const about = { deal, words: accountVocabulary(deal), author, date: meeting.date, at: meeting.at };
  const subject = random.pick(MEETING_SUBJECTS[Math.min(meeting.phase, 4)] ?? ['Meeting']);
  const withName = random.chance(0.5) ? `${subject} - ${deal.account.name}` : subject;
  return {
    Subject: meeting.isCancelled ? `Canceled: ${withName}` : withName,
    Description: fillSlots(random, random.pick(MEETING_NOTES), about),
  };
}
