import { readSettings } from '../../src/server/setting/settings.ts';
import { welcome } from '../../src/server/welcome.ts';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

/** The commands that the service names for a key, as words behind `ketenkaart`. */
const commandsTold = (environment: Record<string, string>) => {
  const server = { addresses: () => [] } as unknown as Parameters<typeof welcome>[0];
  return [...welcome(server, readSettings(environment)).matchAll(/npm run -s ketenkaart -- (.*)/g)].map(
    ([, words = '']) => words.split(' '),
  );
};

describe.each([
  ['the sample', 'SAMPLE', {}],
  ['a database without it', 'EMPTY', { SAMPLE: 'off' }],
] as const)('what the service says of a key gives one with %s', (_, prepared, environment) => {
  let place: OwnPlace;
  beforeAll(async () => {
    place = await makeOwnPlace(prepared);
  }, 60_000);
  afterAll(() => place.remove());

  test('when it is followed', async () => {
    const told = commandsTold(environment);
    let said = '';
    for (const words of told) {
      const { code, stdout, stderr } = await runCli({ ...place.settings }, ...words);
      expect([words, code, code === 0 ? '' : stderr]).toEqual([words, 0, '']);
      said = stdout;
    }
    expect(said).toMatch(/^ketenkaart_/);
  }, 60_000);
});
