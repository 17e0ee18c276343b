// agent.stop: stops an agent, or all of them: from the next move on it only reads.
import { switchAgent } from './switch-agent';

export const agentStop = switchAgent('agent.stop', true);
