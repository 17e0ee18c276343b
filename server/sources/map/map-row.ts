// Sends a typed row to the mapper of its object; the one list that a new object has to be added to.
import type { ObjectName, RowOf } from '../records/object-fields';
import { mapFieldHistory, mapPropertyHistory, mapStageHistory } from './map-history';
import { mapDealMerge, mapPipelineStage, mapRecordLink } from './map-link';
import { mapMail, mapMailPerson } from './map-mail';
import { mapMeeting, mapMeetingGuest } from './map-meeting';
import { mapOpportunity } from './map-opportunity';
import { mapContactRole, mapContract, mapOrder, mapQuote } from './map-paper';
import { mapRecordType, mapRole, mapUser } from './map-people';
import { mapAccount, mapContact, mapLine } from './map-records';
import type { Mapped, MapScope, TableUse } from './map-scope';
import { mapActivity, mapTask } from './map-task';

type Mapper<O extends ObjectName> = (scope: MapScope, row: RowOf<O>, table: TableUse, line: number) => Mapped;

export const MAPPERS: { [O in ObjectName]: Mapper<O> } = {
  user: mapUser,
  role: mapRole,
  record_type: mapRecordType,
  account: mapAccount,
  contact: mapContact,
  opportunity: mapOpportunity,
  line: mapLine,
  contact_role: mapContactRole,
  stage_history: mapStageHistory,
  field_history: mapFieldHistory,
  property_history: mapPropertyHistory,
  pipeline_stage: mapPipelineStage,
  record_link: mapRecordLink,
  deal_merge: mapDealMerge,
  task: mapTask,
  meeting: mapMeeting,
  meeting_guest: mapMeetingGuest,
  mail: mapMail,
  mail_person: mapMailPerson,
  quote: mapQuote,
  contract: mapContract,
  order: mapOrder,
  activity: mapActivity,
};
