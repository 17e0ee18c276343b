// The templates as shipped; a workspace that activated its own versions passes those instead.
import type { ChecklistTemplate } from './checklist-template';
import { CLOSING } from './templates/closing';
import { EXPANSION } from './templates/expansion';
import { RENEWAL } from './templates/renewal';
import { STANDARD } from './templates/standard';
import { STRATEGIC } from './templates/strategic';
import { TRANSACTIONAL } from './templates/transactional';

export type TemplateSet = Readonly<Record<ChecklistTemplate['key'], ChecklistTemplate>>;

export const SHIPPED_TEMPLATES: TemplateSet = {
  standard: STANDARD,
  transactional: TRANSACTIONAL,
  strategic: STRATEGIC,
  renewal: RENEWAL,
  expansion: EXPANSION,
  closing: CLOSING,
};
