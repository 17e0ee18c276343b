// Task rows: to-dos and logged calls.
import type { CallActivity, TaskActivity } from '../activity';
import { dayText, instantText } from '../day';
import type { DealStory } from '../deal-story';
import { meanActivities, storyFile } from '../demo-file';
import { fillSlots } from '../fill-slots';
import { accountVocabulary } from '../mail-text';
import { CALL_NOTES, CALL_SUBJECTS, TASK_SUBJECTS } from '../phrases/call';
import { planActivities } from '../plan-activities';
import { salesforceId } from '../salesforce-id';
import { seededRandom } from '../seeded-random';

export const TASK_FILE = storyFile(
  'Task.csv',
  [
    'Id',
    'IsDeleted',
    'WhoId',
    'WhatId',
    'AccountId',
    'Subject',
    'Description',
    'ActivityDate',
    'Status',
    'IsClosed',
    'Priority',
    'Type',
    'TaskSubtype',
    'CallType',
    'CallDurationInSeconds',
    'OwnerId',
    'CreatedDate',
    'CreatedById',
    'CompletedDateTime',
    'LastModifiedDate',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      for (const activity of planActivities(deal, meanActivities(world))) {
        if (activity.kind !== 'call' && activity.kind !== 'task') continue;
        const isClosed = activity.kind === 'call' || activity.isDone;
        const at = instantText(activity.at);
        yield {
          Id: salesforceId('Task', deal.firstNumber + activity.number),
          IsDeleted: 'false',
          WhoId: activity.contacts[0]?.id ?? '',
          WhatId: deal.id,
          AccountId: deal.account.id,
          ...taskText(deal, activity),
          ActivityDate: dayText(activity.kind === 'call' ? activity.at : activity.dueOn),
          Status: isClosed ? 'Completed' : 'Not Started',
          IsClosed: String(isClosed),
          Priority: 'Normal',
          Type: activity.kind === 'call' ? 'Call' : 'Other',
          TaskSubtype: activity.kind === 'call' ? 'Call' : 'Task',
          CallType: activity.kind === 'call' ? (activity.number % 6 === 0 ? 'Inbound' : 'Outbound') : '',
          CallDurationInSeconds: activity.kind === 'call' ? String(activity.minutes * 60) : '',
          OwnerId: deal.owner.id,
          CreatedDate: at,
          CreatedById: deal.owner.id,
          CompletedDateTime: isClosed ? at : '',
          LastModifiedDate: at,
        };
      }
    }
  },
);

function taskText(
  deal: DealStory,
  activity: CallActivity | TaskActivity,
): { Subject: string; Description: string } {
  const random = seededRandom(`${deal.key}/text/${activity.number}`);
  const [author = null] = activity.contacts;
  const about = { deal, words: accountVocabulary(deal), author, date: activity.date, at: activity.at };
  const fill = (phrase: string): string => fillSlots(random, phrase, about);
  if (activity.kind === 'task') return { Subject: random.pick(TASK_SUBJECTS), Description: '' };
  const notes = activity.isAnswered ? CALL_NOTES.slice(2) : CALL_NOTES.slice(0, 2);
  return { Subject: fill(random.pick(CALL_SUBJECTS)), Description: fill(random.pick(notes)) };
}
