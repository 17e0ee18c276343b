// Takes the form behind an invite link.
import { z } from 'zod';
import { acceptInvite } from '@/server/auth/accept-invite';
import { textInput } from '@/server/moves/input/text-input';
import { answerJoin } from './answer-join';

const Form = z.object({ token: z.string().max(200), name: textInput(120), password: z.string().max(1_000) });

export const handleInvite = (request: Request): Promise<Response> => answerJoin(request, Form, acceptInvite);
