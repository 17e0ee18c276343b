// Getting in and out: one answer to whatever was wrong, a limit on tries, links that lead where they pointed.

import { Shell } from './pages/shell';
import { SignInPage } from './pages/sign-in-page';
import { signInOf } from './seats';
import { expect, test } from './world';

const WRONG = 'That address and password do not go together. Check both and try again.';

test('lets a person in with the right password and shows whose seat it is', async ({ world }) => {
  const page = await world.stranger();
  const signIn = await new SignInPage(page).open();
  await signIn.signIn(signInOf('finance'));
  await expect(page).toHaveURL(/\/forecast$/);
  await expect(page.getByRole('button', { name: `${signInOf('finance').name}, Finance` })).toBeVisible();
});

test('says the same of a wrong password and of an unknown address', async ({ world }) => {
  world.announce(/401/);
  const page = await world.stranger();
  const signIn = await new SignInPage(page).open();
  await signIn.send({ email: signInOf('secondAdmin').email, password: 'not the password' });
  await expect(signIn.problem).toHaveText(WRONG);
  await signIn.send({ email: 'nobody@nowhere.example', password: 'not the password' });
  await expect(signIn.problem).toHaveText(WRONG);
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('stops taking tries for an address after five wrong ones, and says for how long', async ({ world }) => {
  world.announce(/401/);
  const page = await world.stranger();
  const signIn = await new SignInPage(page).open();
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = page.waitForResponse(/callback\/credentials/);
    await signIn.send({ email: 'guesser@nowhere.example', password: `guess ${tries}` });
    await answered;
  }
  await expect(signIn.problem).toHaveText(WRONG);
  await signIn.send({ email: 'guesser@nowhere.example', password: 'guess 5' });
  await expect(signIn.problem).toHaveText('Too many tries. Wait 15 minutes, then try again.');
});

test('leads from a deep link through sign-in to where the link pointed', async ({ world }) => {
  const page = await world.stranger();
  await page.goto('/forecast?period=all&category=commit');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await new SignInPage(page).send(signInOf('auditor'));
  await expect(page).toHaveURL('/forecast?period=all&category=commit');
  await expect(page.getByRole('link', { name: 'Remove the filter Category' })).toBeVisible();
});

test('follows no link to another site after sign-in', async ({ world }) => {
  const page = await world.as('auditor');
  await page.goto('/sign-in?next=//elsewhere.example/forecast');
  await expect(page).toHaveURL('/forecast');
});

test('signs out, and back does not show the console again', async ({ world }) => {
  const page = await world.stranger();
  await (await new SignInPage(page).open()).signIn(signInOf('secondFinance'));
  await new Shell(page).signOut('Finance');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/forecast');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fforecast/);
});

test('answers no procedure without a session', async ({ world }) => {
  const page = await world.stranger();
  for (const procedure of ['forecast.periods', 'inbox.list', 'audit.head']) {
    const answer = await page.request.get(`/api/trpc/${procedure}`);
    expect(answer.status(), procedure).toBe(401);
  }
});
