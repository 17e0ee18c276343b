// The message templates as a form: which are offered, what each asks, for which items, and what it may never speak of.
'use client';
import { checkTemplate, type EditedTemplate } from '@/server/core/messages/check-template';
import type { MessageTemplateData } from '@/server/core/rules/message-template-data';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { formatCountOf, formatList } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Checkbox } from '../../../_ui/checkbox';
import { isOwnTemplate, newTemplate } from './new-template';
import { TemplateFields } from './template-fields';

export function MessageForm({
  data,
  onData,
}: {
  data: MessageTemplateData;
  onData: (data: MessageTemplateData) => void;
}) {
  const { messages } = data;
  const change = (key: string, next: Partial<EditedTemplate>) =>
    onData({ messages: messages.map((each) => (each.key === key ? { ...each, ...copied(next) } : each)) });
  return (
    <>
      <p className="text-ink-2 text-sm">
        A message that keeps within its template is sent by whoever is on the deal; one that leaves it waits
        for a manager. A message keeps the version that it was written under.
      </p>
      <ul className="flex flex-col gap-3">
        {messages.map((template) => {
          const name = template.label.trim() || 'A new template';
          const others = messages.filter((each) => each !== template).map(({ label }) => label.trim());
          const problems = checkTemplate(template, others);
          return (
            <li key={template.key} className="rounded-lg border border-line bg-surface">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-3">
                <Checkbox
                  label={<span className="font-semibold">{name}</span>}
                  hint={
                    template.items.length > 0
                      ? `for ${formatList(template.items.map((item) => `“${ITEM_LABELS[item]}”`))}`
                      : 'for no item in particular'
                  }
                  checked={template.isOn}
                  onChange={({ target }) => change(template.key, { isOn: target.checked })}
                />
                <span className="ml-auto flex items-center gap-2">
                  {template.isOn ? null : <Badge tone="neutral">Not offered</Badge>}
                  {problems.length > 0 ? (
                    <Badge tone="bad" glyph="bang">
                      {formatCountOf(problems.length, 'thing')} to mend
                    </Badge>
                  ) : null}
                </span>
              </div>
              <details className="px-4 pb-3" open={template.label === '' ? true : undefined}>
                <summary className="mt-1 w-fit rounded-sm text-ink-2 text-xs">
                  Text and guardrails<span className="sr-only"> of “{name}”</span>
                </summary>
                <TemplateFields
                  template={template}
                  problems={problems}
                  onTemplate={(next) => change(template.key, next)}
                />
                {isOwnTemplate(template) ? (
                  <Button
                    size="sm"
                    variant="ghost"
                    className="mt-3"
                    onClick={() => onData({ messages: messages.filter((each) => each !== template) })}
                  >
                    Take it out<span className="sr-only">: {name}</span>
                  </Button>
                ) : null}
              </details>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          onClick={() =>
            onData({ messages: [...messages, { ...newTemplate(messages), items: [], mayMention: [] }] })
          }
        >
          Add a template
        </Button>
      </div>
    </>
  );
}

/** The set's lists are its own to change. */
function copied({ items, mayMention, ...rest }: Partial<EditedTemplate>) {
  return {
    ...rest,
    ...(items ? { items: [...items] } : {}),
    ...(mayMention ? { mayMention: [...mayMention] } : {}),
  };
}
