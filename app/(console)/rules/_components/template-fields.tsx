// One message template as it is edited: its words, its items and its guardrails, each with what does not hold, beside what a contact would read.
'use client';
import {
  type EditedTemplate,
  LEAST_DETAIL,
  MOST_OWN_DETAIL,
  type TemplateProblem,
} from '@/server/core/messages/check-template';
import { fillTemplate } from '@/server/core/messages/fill-template';
import { TOPIC_WORDS, TOPICS } from '@/server/core/messages/find-topics';
import { tidy } from '@/server/core/messages/leaves-template';
import { ITEM_KEYS, ITEM_LABELS } from '@/server/core/vocabulary/item';
import { Checkbox } from '../../../_ui/checkbox';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { Textarea } from '../../../_ui/textarea';

const DAYS = [
  { value: 'close', label: 'the promised close date' },
  { value: 'soon', label: 'a week ahead' },
] as const;
const SAMPLE = { contact: 'Alex Doe', sender: 'Sam Roe', day: '2026-09-30' };

export function TemplateFields({
  template,
  problems,
  onTemplate,
}: {
  template: EditedTemplate;
  problems: readonly TemplateProblem[];
  onTemplate: (next: Partial<EditedTemplate>) => void;
}) {
  const wrong = (field: keyof EditedTemplate) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ message }) => message)
      .join(' ');
  const text = fillTemplate(
    { ...template, version: 1, set: null, paragraphs: tidy(template.body).split('\n\n') },
    { ...SAMPLE, detail: 'One sentence of the writer’s own.' },
  );
  return (
    <div className="grid gap-x-6 gap-y-4 pt-3 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Field label="Name" required error={wrong('label')}>
          {(control) => (
            <Input
              {...control}
              value={template.label}
              onChange={({ target }) => onTemplate({ label: target.value })}
            />
          )}
        </Field>
        <Field label="What an answer would prove" required error={wrong('purpose')}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={template.purpose}
              onChange={({ target }) => onTemplate({ purpose: target.value })}
            />
          )}
        </Field>
        <Field label="Subject" required error={wrong('subject')}>
          {(control) => (
            <Input
              {...control}
              value={template.subject}
              onChange={({ target }) => onTemplate({ subject: target.value })}
            />
          )}
        </Field>
        <Field
          label="Text"
          required
          error={wrong('body')}
          hint="{contact} and {sender} are names, {day} a day in words; a paragraph that is {detail} is the writer’s own sentence."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={8}
              value={template.body}
              onChange={({ target }) => onTemplate({ body: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <div className="rounded-lg bg-sunken px-3 py-2.5 text-sm">
          <p className="mb-1 text-ink-3 text-xs">As a contact would read it</p>
          <p className="break-words font-medium">{text.subject}</p>
          <p className="whitespace-pre-line break-words">{text.body}</p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="{day} is" required>
            {(control) => (
              <NativeSelect
                {...control}
                value={template.day}
                options={DAYS}
                onChange={({ target }) => onTemplate({ day: target.value === 'soon' ? 'soon' : 'close' })}
              />
            )}
          </Field>
          <Field label="Own sentence, characters at most" required error={wrong('mostDetail')}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={LEAST_DETAIL}
                max={MOST_OWN_DETAIL}
                value={String(template.mostDetail)}
                onChange={({ target }) => onTemplate({ mostDetail: Number(target.value) })}
              />
            )}
          </Field>
        </div>
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 font-medium text-ink-2 text-xs">
            It may speak of; a person reads it then
          </legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {TOPICS.map((topic) => (
              <Checkbox
                key={topic}
                label={TOPIC_WORDS[topic]}
                checked={template.mayMention.includes(topic)}
                onChange={({ target }) =>
                  onTemplate({
                    mayMention: TOPICS.filter((each) =>
                      each === topic ? target.checked : template.mayMention.includes(each),
                    ),
                  })
                }
              />
            ))}
          </div>
          <p role="alert" className="text-bad-ink text-xs empty:hidden">
            {wrong('mayMention')}
          </p>
        </fieldset>
        <details>
          <summary className="w-fit rounded-sm font-medium text-ink-2 text-xs">
            Items that an answer settles: {template.items.length}
          </summary>
          <fieldset className="grid gap-x-4 gap-y-1 pt-2 sm:grid-cols-2">
            <legend className="sr-only">Items that an answer settles</legend>
            {ITEM_KEYS.map((item) => (
              <Checkbox
                key={item}
                label={ITEM_LABELS[item]}
                checked={template.items.includes(item)}
                onChange={({ target }) =>
                  onTemplate({
                    // The first is the one that it is made for: what is added comes after.
                    items: target.checked
                      ? [...template.items, item]
                      : template.items.filter((each) => each !== item),
                  })
                }
              />
            ))}
          </fieldset>
        </details>
      </div>
    </div>
  );
}
