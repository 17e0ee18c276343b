// The checklists in force item by item: what blocks, how strong and how fresh evidence must be, and from which phase.
import type { TemplateSet } from '@/server/core/checklist/shipped-templates';
import { HelpSection } from './help-section';
import { inForceWords } from './in-force-words';
import { TemplateTable } from './template-table';

const WHEN: Record<keyof TemplateSet, string> = {
  standard: 'Open deals that none of the others fits',
  transactional: 'Up to the workspace’s small-deal limit',
  strategic: 'From the material amount on',
  renewal: 'Renewals',
  expansion: 'Expansions',
  closing: 'Won deals; it splits the closed number',
};

export function ChecklistHelp({ templates, version }: { templates: TemplateSet; version: number | null }) {
  const { standard, ...others } = templates;
  return (
    <HelpSection
      id="checklists"
      intro={`${inForceWords('checklists', version)} The first template that fits a deal’s type, segment and amount is used; the deal says which and why. Blocking items decide the state of the dollars; advisory ones inform.`}
    >
      <TemplateTable template={standard} when={WHEN.standard} />
      {Object.values(others).map((template) => (
        <details key={template.key} className="text-sm">
          <summary className="cursor-pointer rounded-sm py-1 font-medium">
            {template.label} <span className="font-normal text-ink-3">· {WHEN[template.key]}</span>
          </summary>
          <div className="pt-2">
            <TemplateTable template={template} when={WHEN[template.key]} />
          </div>
        </details>
      ))}
    </HelpSection>
  );
}
