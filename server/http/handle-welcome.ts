// Takes the first admin's form.
import { z } from 'zod';
import { acceptFirstAdmin } from '@/server/auth/accept-first-admin';
import { NewWorkspace } from '@/server/moves/input/new-workspace';
import { textInput } from '@/server/moves/input/text-input';
import { answerJoin } from './answer-join';

const Form = z.object({
  token: z.string().max(200),
  name: textInput(120).refine((name) => name.trim() !== '', 'Write your name'),
  email: z.email('Write a mail address such as you@example.com').max(254),
  password: z.string().max(1_000),
  workspace: NewWorkspace,
});

export const handleWelcome = (request: Request): Promise<Response> =>
  answerJoin(request, Form, acceptFirstAdmin);
