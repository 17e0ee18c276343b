// The templates by key and by name, without a validator, so that a form in the browser can list them.
import type { ChecklistTemplate } from '../checklist/checklist-template';

export const TEMPLATE_KEYS = [
  'standard',
  'transactional',
  'strategic',
  'renewal',
  'expansion',
  'closing',
] as const satisfies readonly ChecklistTemplate['key'][];

export const TEMPLATE_LABELS: Record<ChecklistTemplate['key'], string> = {
  standard: 'Standard',
  transactional: 'Transactional',
  strategic: 'Strategic',
  renewal: 'Renewal',
  expansion: 'Expansion',
  closing: 'Closing',
};
