// A one-time link's form is taken from our own pages only; what is no form, or lacks a field, is said in a sentence.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerJoin } from './answer-join';

const Form = z.object({ name: z.string().min(1, 'Write your name') });
const send = async (body: string, origin = 'https://console.example') => {
  const headers = { origin, host: 'console.example' };
  const request = new Request('https://console.example/api/invite', { method: 'POST', headers, body });
  const answer = await answerJoin(request, Form, async ({ name }) => ({ ok: true, email: name }));
  return { status: answer.status, body: await answer.json() };
};

it.each(['null', '"name"', '7', 'name=Ada', ''])('refuses %j, which is no form', async (body) => {
  const { status, body: told } = await send(body);
  expect(status).toBe(400);
  expect(told).toMatchObject({ ok: false, reason: expect.stringContaining('could not be read') });
});

it('names the field that is wrong', async () => {
  expect(await send('{"name":""}')).toEqual({
    status: 200,
    body: { ok: false, why: 'refused', reason: 'Write your name.', field: 'name' },
  });
});

it('takes a form from our own page, and none from elsewhere', async () => {
  expect((await send('{"name":"Ada"}')).body).toEqual({ ok: true, email: 'Ada' });
  expect((await send('{"name":"Ada"}', 'https://elsewhere.example')).status).toBe(403);
});
