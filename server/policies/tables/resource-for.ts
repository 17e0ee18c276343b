// A plain resource of the type that each action is about, for the tables.
import type { MoveKind } from '@/server/moves/catalogue';
import type { PolicyRequest } from '../policy-request';

export function resourceFor(action: MoveKind): PolicyRequest['resource'] {
  const of = (type: string, attributes: PolicyRequest['resource']['attributes'] = {}) => ({
    type,
    id: 'one',
    attributes,
  });
  if (/^(draft\.(accept|edit|decline)|decision\.)/.test(action))
    return of('Draft', { fieldClass: 'activity' });
  if (action === 'fact.confirm') return of('Fact');
  if (action === 'draft.file_many' || action === 'source.create' || action === 'seat.invite')
    return of('Workspace', { isSimulated: false });
  if (action.startsWith('rates.') || action.startsWith('quotas.'))
    return of('Workspace', { isSimulated: false });
  if (/^(key|checkpoint|log|erasure|merge|retention|hold)\./.test(action))
    return of('Workspace', { isSimulated: false });
  if (/^(move|change|agent|grant)\.|^commitment\.write_many$/.test(action))
    return of('Workspace', { isSimulated: false });
  if (action.startsWith('workspace.')) return of('Workspace', { isSimulated: true });
  if (action.startsWith('source.') || action.startsWith('import.')) return of('Source');
  if (action.startsWith('request.')) return of('Request');
  if (action === 'account.enrich') return of('Account');
  if (action.startsWith('message.') && action !== 'message.draft') return of('Message');
  if (action.startsWith('opportunity.')) return of('Workspace', { isSimulated: false });
  if (action.startsWith('rule.')) return of('RuleSet', { kind: 'templates' });
  if (action.startsWith('policy.')) return of('PolicySet');
  if (/^(seat|delegation)\./.test(action)) return of('Seat');
  if (/^(call\.import|snapshot\.freeze)$/.test(action)) return of('Workspace', { isSimulated: false });
  if (/^(call|adjustment)\./.test(action)) return of('Node');
  if (/^(snapshot|freeze)\./.test(action)) return of('Snapshot', { state: 'completed' });
  return of('Deal', { outcome: 'open' });
}
