import { publishers } from '../../../src/exchange/fetch/publishers.ts';
import { fetchSettingNames, readFetchSettings } from '../../../src/server/setting/fetch-settings.ts';
import { readDocument } from '../../documents.ts';

describe('the settings of fetching', () => {
  test('are the publishers themselves, and no contact, when nothing is set', () => {
    expect(readFetchSettings({})).toEqual({
      contact: undefined,
      addresses: {
        cbs: 'https://opendata.cbs.nl',
        pdok: 'https://api.pdok.nl',
        duo: 'https://duo.nl',
        edugis: 'https://raw.githubusercontent.com',
        lrk: 'https://www.landelijkregisterkinderopvang.nl',
      },
    });
  });

  test('can name a mirror of each, below a path of its own', () => {
    const { addresses } = readFetchSettings({ PDOK_URL: 'http://localhost:8080/pdok/' });
    expect(addresses).toMatchObject({ pdok: 'http://localhost:8080/pdok/', cbs: publishers.cbs.address });
  });

  test.each([
    ['CBS_URL', 'opendata.cbs.nl'],
    ['PDOK_URL', 'ftp://api.pdok.nl'],
    ['DUO_URL', 'https://someone:secret@duo.nl'],
    ['EDUGIS_URL', 'file:///tmp'],
    ['LRK_URL', 'https://lrk.example.nl/?key=1'],
    ['FETCH_CONTACT', 'a (b)'],
    ['FETCH_CONTACT', 'één'],
    ['FETCH_CONTACT', 'a\r\nX-Other: b'],
  ])('%s does not accept %j', (name, value) => {
    expect(() => readFetchSettings({ [name]: value })).toThrow(`${name} is `);
  });

  test('a password in an address is refused, and not shown', () => {
    const read = () => readFetchSettings({ DUO_URL: 'https://someone:secret@duo.nl' });
    expect(read).toThrow('DUO_URL is https://someone:***@duo.nl/; expected an address');
  });

  test('all stand in the manual, with their default and meaning, and no others', () => {
    const manual = readDocument('docs/own-data.md').split(/^## /m);
    const section = manual.find((part) => part.startsWith('With internet')) ?? '';
    const rows = [...section.matchAll(/^\| `([A-Z]+_[A-Z]+)` \| .*$/gm)].map(([row]) => row);
    expect(rows).toEqual(
      fetchSettingNames.map(({ name, default: otherwise, meaning }) => {
        const shown = otherwise === null ? '' : `\`${otherwise}\``;
        return `| \`${name}\` | ${shown} | ${meaning} |`;
      }),
    );
  });
});
