// The template for expansions: the items of standard, under a name and version of its own.
import type { ChecklistTemplate } from '../checklist-template';
import { STANDARD } from './standard';

export const EXPANSION: ChecklistTemplate = {
  key: 'expansion',
  version: 1,
  label: 'Expansion',
  items: STANDARD.items,
};
