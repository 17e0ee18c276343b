// agent.resume: lets a stopped agent go on, on the rung that its grants give it.
import { switchAgent } from './switch-agent';

export const agentResume = switchAgent('agent.resume', false);
