import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { registerPages } from '../../src/server/pages.ts';

// These tests run from dist/test/server.
const root = join(import.meta.dirname, '../../..');
const webDirectory = join(root, 'dist/web');
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasChromium = existsSync(executablePath);
const inBrowser = hasChromium ? describe : describe.skip;

const examples = [
  {
    name: 'Hoe heet deze gemeente?',
    query: '# Hoe heet deze gemeente?\nquery Name($code: String!) {\n  name(code: $code)\n}\n',
    variables: { code: 'GM0000' },
  },
  { name: 'Hoeveel kinderen wonen er?', query: '# Hoeveel kinderen wonen er?\n{\n  children\n}\n' },
];

const schema = buildSchema(`
  enum Language { NL EN }
  type Viewer { kind: String! label(language: Language): String }
  type Query { name(code: String!): String children: Int viewer: Viewer }
`);
const answers = {
  name: ({ code }: { code: string }) => `Voorbeeldstad (${code})`,
  children: 1205,
};
const viewers: Readonly<Record<string, object>> = {
  none: { kind: 'ANONYMOUS', label: 'anyone' },
  'Bearer the-key': { kind: 'STEWARD', label: 'data steward of Voorbeeldstad' },
};

inBrowser(`GraphiQL${hasChromium ? '' : ' (skipped: no Chromium on this machine)'}`, () => {
  const app = fastify();
  const faults: string[] = [];
  /** The header Authorization of each question. */
  const sent: string[] = [];
  let origin: string;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;

  /** A page of its own each time, so that no request of an earlier visit is cut short. */
  const visit = async () => {
    page = await visitor.newPage();
    listen(page, origin, faults);
    await page.goto(`${origin}/`);
  };

  /** Asked again and again from here: what a page waits for by itself (`waitForFunction`) is code its policy forbids. */
  const becomesTrue = async (expression: string) => {
    while (!(await page.evaluate<boolean>(expression))) await wait(50);
  };

  beforeAll(async () => {
    // Jest says NODE_ENV=test, of which vite would make pages for developers.
    const env = { ...process.env, NODE_ENV: 'production' };
    if (!existsSync(webDirectory)) execFileSync('npm', ['run', '-s', 'build:web'], { cwd: root, env });
    app.post<{ Body: { query: string; variables?: object; operationName?: string } }>(
      '/graphql',
      async ({ headers, body: { query, variables, operationName } }, reply) => {
        sent.push(headers.authorization ?? 'none');
        const viewer = viewers[headers.authorization ?? 'none'];
        if (!viewer) return reply.code(401).send({ errors: [{ message: 'The key is not valid.' }] });
        return graphql({
          schema,
          source: query,
          variableValues: { ...variables },
          operationName,
          rootValue: { ...answers, viewer },
        });
      },
    );
    await registerPages(app, { webDirectory, examples });
    await app.listen({ host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

    browser = await chromium.launch({ executablePath, args: chromiumFlags });
    visitor = await browser.newContext();
    // A page of 3 MB on a machine that does other things too.
    visitor.setDefaultTimeout(90_000);
    await visit();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app.close();
  });

  const tabs = () => page.getByRole('tab');
  const query = () => page.locator('.graphiql-query-editor .view-lines');
  const variables = () => page.locator('.graphiql-editor-tool .view-lines').first();
  const answer = () => page.locator('.graphiql-response .view-lines');
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();

  test('opens with a tab for each example, called by the comment it begins with', async () => {
    await seen(tabs().nth(1), 'Hoeveel kinderen wonen er?');
    expect(await tabs().allInnerTexts()).toEqual(examples.map(({ name }) => name));
    expect(await page.title()).toBe('Ketenkaart - GraphiQL');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ketenkaart - GraphiQL');
  });

  test('answers an example with its variables', async () => {
    await seen(query(), 'query Name($code: String!)');
    await seen(variables(), '"code": "GM0000"');
    await run();
    await seen(answer(), '"name": "Voorbeeldstad (GM0000)"');
  });

  test('keeps what a visitor wrote, and names the tab after it, also on the next visit', async () => {
    await tabs().nth(1).click();
    await seen(query(), 'children');
    await query().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# Mijn vraag\n');
    await seen(tabs().nth(1), 'Mijn vraag');
    // GraphiQL stores half a second after the last change.
    await becomesTrue(`localStorage.getItem('graphiql:tabState')?.includes('Mijn vraag') === true`);
    await visit();
    await seen(query(), '# Mijn vraag');
    await seen(tabs().nth(1), 'Mijn vraag');
    expect(await tabs().allInnerTexts()).toEqual(['Hoe heet deze gemeente?', 'Mijn vraag']);
    await run();
    await seen(answer(), '"children": 1205');
  });

  test('keeps no variables, which may name a person; those of an example come back with it', async () => {
    const kept = () => page.evaluate<string>('JSON.stringify({ ...localStorage })');
    await tabs().nth(0).click();
    await seen(variables(), '"code": "GM0000"');
    // GraphiQL stores half a second after the last change.
    await page.evaluate(countStored);
    await variables().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{ "code": "Jan Jansen" }');
    await seen(variables(), 'Jan Jansen');
    await becomesTrue('window.timesStored > 0');
    expect(await kept()).not.toContain('Jansen');
    await visit();
    await seen(query(), 'query Name($code: String!)');
    await seen(variables(), '"code": "GM0000"');
    expect(await kept()).not.toContain('Jansen');
    // Storage of a browser by itself, as GraphiQL takes it when it is given none, keeps whatever it is told.
    await page.evaluate(`localStorage.setItem('graphiql:variables', '{ "code": "Jan Jansen" }')`);
    expect(await kept()).toContain('Jansen');
    await page.evaluate(`localStorage.removeItem('graphiql:variables')`);
  });

  test('opens an example once more from the list beside the editor', async () => {
    await page.getByRole('listitem').getByRole('button', { name: 'Hoe heet deze gemeente?' }).click();
    await seen(tabs().nth(2), 'Hoe heet deze gemeente?');
    await seen(query(), 'query Name($code: String!)');
    await seen(variables(), '"code": "GM0000"');
    await run();
    await seen(answer(), '"name": "Voorbeeldstad (GM0000)"');
  });

  const field = () => page.getByLabel('Token or API key');
  const runToTheEnd = () => Promise.all([page.waitForResponse(`${origin}/graphql`), run()]);
  const seenAs = () => page.locator('.sign-in output');

  test('shows whom the service takes a visitor for, and asks everything with the key that is entered', async () => {
    await seen(seenAs(), 'anyone');
    await field().fill(' the-key ');
    await field().press('Enter');
    await seen(seenAs(), 'data steward of Voorbeeldstad');
    const before = sent.length;
    await runToTheEnd();
    expect(sent.slice(before)).toEqual(['Bearer the-key']);
  });

  test('keeps a key nowhere outside the page: not in storage, in a cookie, in the address or in the field', async () => {
    const kept = () =>
      page.evaluate<string>(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])',
      );
    expect(await kept()).not.toContain('the-key');
    await page.evaluate("sessionStorage.setItem('kept', 'the-key')");
    expect(await kept()).toContain('the-key');
    await page.evaluate("sessionStorage.removeItem('kept')");
    expect(await page.content()).not.toContain('the-key');
    expect(page.url()).toBe(`${origin}/graphiql`);
  });

  test('is nobody in particular again after signing out, and on the next visit', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await seen(seenAs(), 'anyone');
    expect(sent.at(-1)).toBe('none');
    await field().fill('the-key');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await seen(seenAs(), 'data steward of Voorbeeldstad');
    await visit();
    await seen(seenAs(), 'anyone');
    expect(sent.at(-1)).toBe('none');
  });

  test('says that a key is wrong, and does not go on asking with it', async () => {
    await field().fill('wrong');
    await field().press('Enter');
    await seen(seenAs(), 'The key is not valid.');
    await runToTheEnd();
    expect(sent.slice(-2)).toEqual(['Bearer wrong', 'none']);
    // The browser tells of each 401 by itself, and it was asked for here.
    const [told, ...others] = faults.splice(0).filter((fault) => !/Failed to load resource.*401/.test(fault));
    expect([told, others]).toEqual([`401 from ${origin}/graphql`, []]);
  });

  test('asks nothing of another host, and keeps to its content security policy', () => {
    expect(faults).toEqual([]);
  });
});

/** In the page: how often the tabs were stored from now on. */
const countStored = `
  window.timesStored = 0;
  const store = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, text) {
    store.call(this, name, text);
    if (name === 'graphiql:tabState' && text.includes('Hoe heet')) window.timesStored += 1;
  };`;

/** No sandbox, as tests may run as root in a container; no name is resolved, so nothing else can be reached. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Chromium tells of a breach of the policy as an error in the console, that of a worker too. */
function listen(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`no answer from ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} from ${response.url()}`);
  });
}

/** Waits for a text; the editor writes its spaces as non-breaking ones, which Playwright takes for spaces. */
async function seen(place: ReturnType<Page['locator']>, text: string): Promise<void> {
  await place.filter({ hasText: text }).waitFor();
}
