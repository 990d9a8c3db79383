import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { anonymous } from '../src/access/viewer.ts';
import { settingNames } from '../src/server/setting/setting-names.ts';
import { readSettings } from '../src/server/setting/settings.ts';
import { welcome } from '../src/server/welcome.ts';
import { apiOn } from './ask-sample.ts';
import { askedBy, asTold, fencedIn, questionsIn, readDocument } from './documents.ts';

const readme = readDocument('README.md');
const commands = fencedIn(readme).filter(({ language }) => language === 'sh');

describe('the README', () => {
  test('begins with the two commands, which are scripts of the project', () => {
    const [first, second] = commands.map(({ text }) => text.trim());
    expect([first, second]).toEqual(['npm install && npm start', 'npm test']);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['prepare', 'start', 'test', 'ketenkaart']));
  });

  test('shows what the service says when it is ready', () => {
    const server = { addresses: () => [] } as unknown as Parameters<typeof welcome>[0];
    expect(fencedIn(readme).map(({ text }) => text.trim())).toContain(welcome(server, readSettings({})));
  });

  test.each(settingNames.map((setting) => [setting.name, setting] as const))(
    'names the setting %s, its default and what it means',
    (name, { default: otherwise, meaning }) => {
      const shown = otherwise === null ? '' : `\`${otherwise}\``;
      expect(readme.split('\n')).toContain(`| \`${name}\` | ${shown} | ${meaning} |`);
    },
  );

  test('names no setting that is not there', () => {
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(settingNames.map(({ name }) => name));
  });

  test('has nine questions to copy, each with an answer below it', () => {
    const asked = commands.filter(({ text }) => askedBy(text) !== null);
    expect(asked).toHaveLength(9);
    for (const { text } of asked) expect(text).toMatch(/^curl -sG http:\/\/127\.0\.0\.1:4000\/graphql /);
    for (const { answer } of questionsIn(readme)) expect(answer).not.toBeNull();
  });
});

describe('every question in the documents', () => {
  const questions = ['README.md', 'docs/own-data.md', 'docs/connecting.md'].flatMap((path) =>
    questionsIn(readDocument(path)).map((question, at) => [path, at + 1, question] as const),
  );
  const api = apiOn('SAMPLE');

  test.each(questions)('fits the printed schema: %s, %d', (_path, _number, { query }) => {
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test.each(questions)(
    'is answered, to who does not sign in, as stands below it: %s, %d',
    async (_path, _number, { query, variables, answer }) => {
      const { data, errors } = await api.ask(query, variables, anonymous);
      expect(errors).toEqual([]);
      const found: unknown = JSON.parse(JSON.stringify({ data }));
      if (answer !== null) expect(asTold(answer, found)).toEqual(answer);
    },
  );
});
