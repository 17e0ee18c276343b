// The policies of a version by file, each in words with its Cedar behind it, and each file to download.
'use client';
import { formatCountOf } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { Section } from '../../../_ui/section';
import { PolicyCard } from './policy-card';
import type { PolicyVersionView } from './rules-answers';
import { saveText } from './save-text';

export function PolicyFiles({ view }: { view: PolicyVersionView }) {
  const { files, policies, version } = view;
  const names = [...new Set(policies.map(({ file }) => file))];
  return (
    <div className="flex flex-col gap-6">
      {names.map((name) => {
        const file = files.find((each) => each.name === name);
        const own = policies.filter((policy) => policy.file === name);
        return (
          <Section
            key={name}
            title={name}
            hint={
              file
                ? formatCountOf(own.length, 'policy', 'policies')
                : 'always in force; no version can drop or weaken these'
            }
            actions={
              file ? (
                <Button size="sm" onClick={() => saveText(`${version ?? 'shipped'}-${name}`, file.text)}>
                  Download<span className="sr-only"> {name}</span>
                </Button>
              ) : null
            }
          >
            <div className="grid gap-3 xl:grid-cols-2">
              {own.map((policy) => (
                <PolicyCard key={policy.id} policy={policy} />
              ))}
            </div>
          </Section>
        );
      })}
    </div>
  );
}
