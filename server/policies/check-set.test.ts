// A workspace's set is refused with the place of the fault, and can never drop a promise or lock every admin out.
import { describe, expect, it } from 'vitest';
import { authorise } from './authorise';
import { checkSet, sayProblem } from './check-set';
import { composePolicies, knownActions } from './load-policies';
import { loadShipped } from './load-shipped';
import { runTables, sayFailed } from './run-tables';
import { shippedRows } from './shipped-rows';
import { ADMIN, COMMAND, change, FINANCE, OWN, REP } from './tables/requests';
import { resourceFor } from './tables/resource-for';

const { files } = loadShipped();
const said = (text: string, name = 'more.cedar') =>
  checkSet([...files, { name, text }], 1).problems.map(sayProblem);
const annotated = (id: string, policy: string) =>
  `@id("${id}")\n@reason("Because.")\n@remedy("ask_owner")\n${policy}`;

describe('a set is refused', () => {
  it('where it does not parse, with line and column, counting letters and not bytes', () => {
    expect(said('// Größe, naïve\npermit (principal, action, resource) when { "é" == };')).toEqual([
      expect.stringMatching(/^more\.cedar, line 2, column 52: unexpected token `}`/),
    ]);
  });

  it('where it contradicts the schema, at the place in the file', () => {
    const ok = annotated(
      'one',
      'permit (principal, action == Action::"deal.snooze", resource) when { context.isOwner };',
    );
    const bad = annotated(
      'two',
      'permit (principal, action == Action::"deal.snooze", resource)\nwhen { context.isOwnerr };',
    );
    expect(said(`${ok}\n\n${bad}`)).toEqual([
      expect.stringMatching(/^more\.cedar, line 10, column 8 \(two\): .*`isOwnerr`.*did you mean `isOwner`/),
    ]);
  });

  it('where a policy can never apply', () => {
    const text = annotated(
      'never',
      'permit (principal, action == Action::"deal.snooze", resource) when { false };',
    );
    expect(said(text).join()).toContain('(never)');
  });

  it('where a policy lacks its @id, @reason or @remedy, or names a remedy nobody knows', () => {
    const policy = 'forbid (principal, action == Action::"deal.snooze", resource);';
    expect(said(`@id("x") ${policy}`)).toEqual([expect.stringContaining('lacks @reason and @remedy')]);
    expect(said(`@reason("x.") @remedy("ask_owner") ${policy}`)).toEqual([
      expect.stringContaining('lacks @id'),
    ]);
    expect(said(`@id("x") @reason("x.") @remedy("prayer") ${policy}`)).toEqual([
      expect.stringContaining('a remedy nobody knows'),
    ]);
  });

  it('where an @id is given twice, and where it is that of a promise', () => {
    const policy = 'forbid (principal, action == Action::"deal.snooze", resource);';
    expect(said(annotated('owner_decides', policy))).toEqual([
      expect.stringContaining('another policy in deals.cedar'),
    ]);
    expect(said(annotated('nobody_approves_own_move', policy))).toEqual([
      expect.stringContaining('a promise that is always in force'),
    ]);
  });

  it('where no admin could draft or activate any more', () => {
    const lock = annotated(
      'lock',
      'forbid (principal is Person, action in [Action::"policy.draft", Action::"policy.activate"], resource);',
    );
    expect(said(lock)).toEqual([
      expect.stringMatching(/no revops admin could draft a new version.*lock: Because.*lock every admin out/),
    ]);
    expect(checkSet([{ name: 'only.cedar', text: lock.replace('lock', 'other') }], 1).problems.length).toBe(
      4 - 1,
    );
  });

  it('where one admin could draft but no other could activate', () => {
    const text = annotated(
      'only_alder',
      'forbid (principal, action in [Action::"policy.draft", Action::"policy.activate"], resource)\nunless { principal == Person::"alder" };',
    );
    const { problems } = checkSet([...files, { name: 'more.cedar', text }], 1, ['alder', 'birch']);
    expect(problems.map(sayProblem)).toEqual([
      expect.stringContaining('activate what another admin proposed'),
    ]);
  });
});

describe('the promises', () => {
  it('hold in a set that permits everything and names none of them', () => {
    const text = annotated('all', 'permit (principal, action, resource);');
    const { set, problems } = checkSet([{ name: 'all.cedar', text }], 1);
    expect(problems).toEqual([]);
    const ask = (
      actor: Parameters<typeof authorise>[0]['actor'],
      action: 'commitment.change' | 'policy.activate',
    ) =>
      authorise(
        {
          actor,
          action,
          resource: resourceFor(action),
          context: action === 'policy.activate' ? { isProposer: true, isSecondAdmin: false } : change(OWN),
        },
        set,
      );
    expect(ask(FINANCE, 'commitment.change').code).toBe('finance_changes_no_commitment');
    expect(ask(ADMIN, 'policy.activate').code).toBe('nobody_approves_own_move');
    expect(ask(COMMAND, 'commitment.change').isAllowed).toBe(true);
  });
});

describe('the tables', () => {
  it('pass for the shipped set, in the form a workspace edits', () => {
    expect(runTables(checkSet(files, 1).set, shippedRows()).filter(({ passes }) => !passes)).toEqual([]);
  });

  it('say which row a changed policy fails', () => {
    const changed = files.map(({ name, text }) => ({
      name,
      text: text.replace(
        'context.isPush && !context.hasReasonCode',
        'context.isPush && context.blockingGaps > 0',
      ),
    }));
    const failed = runTables(checkSet(changed, 1).set, shippedRows()).filter(({ passes }) => !passes);
    expect(failed.map(sayFailed).join(' ')).toContain('was allowed');
  });
});

describe('a set older than a move', () => {
  const older = knownActions().filter((action) => action !== 'deal.snooze');
  const without = files.map(({ name, text }) => ({
    name,
    text: text.replace('Action::"deal.snooze", Action::"deal.unsnooze"', 'Action::"deal.unsnooze"'),
  }));
  const snooze = (set: Parameters<typeof authorise>[1]) =>
    authorise({ actor: REP, action: 'deal.snooze', resource: resourceFor('deal.snooze'), context: OWN }, set);

  it('leaves that move to the shipped policies', () => {
    const set = composePolicies({ version: 3, files: without, knownActions: older });
    expect(snooze(set)).toMatchObject({ isAllowed: true, policyIds: ['shipped.own_inbox'] });
  });

  it('refuses it where the set knew it and permits it to nobody', () => {
    const set = composePolicies({ version: 3, files: without, knownActions: knownActions() });
    expect(snooze(set)).toMatchObject({ isAllowed: false, code: 'no_permission' });
  });

  it('refuses everything but its repair where the set no longer fits the schema', () => {
    const text = annotated(
      'old',
      'permit (principal, action == Action::"deal.snooze", resource) when { context.gone };',
    );
    const set = composePolicies({
      version: 3,
      files: [{ name: 'old.cedar', text }],
      knownActions: knownActions(),
    });
    expect(snooze(set)).toMatchObject({ isAllowed: false });
    expect(
      authorise(
        { actor: ADMIN, action: 'policy.draft', resource: resourceFor('policy.draft'), context: {} },
        set,
      ),
    ).toMatchObject({ isAllowed: true });
  });
});
