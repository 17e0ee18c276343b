// Every ALLOW and DENY row of the shipped policies, noun by noun.
import { APPROVAL_ALLOW, APPROVAL_DENY } from './approval-rows';
import { AUDIT_ALLOW, AUDIT_DENY } from './audit-rows';
import { CALL_ALLOW, CALL_DENY } from './call-rows';
import { CHANGE_ALLOW, CHANGE_DENY } from './change-rows';
import { DEAL_ALLOW } from './deal-allow-rows';
import { DEAL_DENY } from './deal-deny-rows';
import { ENRICHMENT_ALLOW, ENRICHMENT_DENY } from './enrichment-rows';
import { LADDER_ALLOW, LADDER_DENY } from './ladder-rows';
import { LINEAGE_ALLOW, LINEAGE_DENY } from './lineage-rows';
import { MERGE_ALLOW, MERGE_DENY } from './merge-rows';
import { OPPORTUNITY_ALLOW, OPPORTUNITY_DENY } from './opportunity-rows';
import { OUTREACH_ALLOW, OUTREACH_DENY } from './outreach-rows';
import { POLICY_ALLOW, POLICY_DENY } from './policy-rows';
import { RATE_ALLOW, RATE_DENY } from './rate-rows';
import { REQUEST_ALLOW, REQUEST_DENY } from './request-rows';
import type { DenyRow, TableRow } from './requests';
import { RETENTION_ALLOW, RETENTION_DENY } from './retention-rows';
import { ROLLBACK_ALLOW, ROLLBACK_DENY } from './rollback-rows';
import { SNAPSHOT_ALLOW, SNAPSHOT_DENY } from './snapshot-rows';
import { SUMMARY_ALLOW, SUMMARY_DENY } from './summary-rows';
import { TIE_OUT_ALLOW, TIE_OUT_DENY } from './tie-out-rows';
import { WORKSPACE_ALLOW, WORKSPACE_DENY } from './workspace-rows';

export const SHIPPED_ALLOW: TableRow[] = [
  ...ENRICHMENT_ALLOW,
  ...LINEAGE_ALLOW,
  ...MERGE_ALLOW,
  ...APPROVAL_ALLOW,
  ...AUDIT_ALLOW,
  ...DEAL_ALLOW,
  ...CALL_ALLOW,
  ...OPPORTUNITY_ALLOW,
  ...OUTREACH_ALLOW,
  ...POLICY_ALLOW,
  ...RATE_ALLOW,
  ...CHANGE_ALLOW,
  ...LADDER_ALLOW,
  ...REQUEST_ALLOW,
  ...ROLLBACK_ALLOW,
  ...RETENTION_ALLOW,
  ...SNAPSHOT_ALLOW,
  ...SUMMARY_ALLOW,
  ...TIE_OUT_ALLOW,
  ...WORKSPACE_ALLOW,
];
export const SHIPPED_DENY: DenyRow[] = [
  ...ENRICHMENT_DENY,
  ...LINEAGE_DENY,
  ...MERGE_DENY,
  ...APPROVAL_DENY,
  ...AUDIT_DENY,
  ...DEAL_DENY,
  ...CALL_DENY,
  ...OPPORTUNITY_DENY,
  ...OUTREACH_DENY,
  ...POLICY_DENY,
  ...RATE_DENY,
  ...CHANGE_DENY,
  ...LADDER_DENY,
  ...REQUEST_DENY,
  ...ROLLBACK_DENY,
  ...RETENTION_DENY,
  ...SNAPSHOT_DENY,
  ...SUMMARY_DENY,
  ...TIE_OUT_DENY,
  ...WORKSPACE_DENY,
];
