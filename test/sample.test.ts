import { checksOf } from '../sample/invent/checks.ts';
import { readSample, readText } from '../sample/invent/read.ts';
import { sampleFiles } from '../sample/invent/write.ts';

const files = sampleFiles();
const names = Object.keys(files);

describe('the files of the sample town', () => {
  test.each(names)('%s is what its maker makes, byte for byte, and makes again', (name) => {
    expect(readText(name)).toBe(files[name]);
    expect(sampleFiles()[name]).toBe(files[name]);
  });

  test('are less than 400 kB together', () => {
    const size = names.reduce((sum, name) => sum + Buffer.byteLength(readText(name)), 0);
    expect(size).toBeLessThan(400_000);
  });

  test('hold no mail address and no telephone number that can be anybody’s', () => {
    for (const name of names.filter((name) => name.endsWith('.csv'))) {
      // RFC 2606 keeps .example free, and behind an area code a 0 would dial another.
      const text = readText(name).replace(/@[a-z0-9-]+\.example\b|\b010-0\d{6}\b/g, '');
      expect(text).not.toMatch(/@|\+31|\b0\d{9}\b|\b0\d{1,2}-\d{6,7}\b|\b06[- ]?\d{8}\b/);
    }
  });
});

describe('the key figures of the sample town', () => {
  const text = readText('key-figures.csv');
  const [header = '', ...rows] = text.replace('\ufeff', '').trimEnd().split('\r\n');

  test('begin with a byte order mark and have CRLF at the end of every line', () => {
    expect(text.startsWith('\ufeff"Wijken en buurten";')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('have the header of the 2024 portal file, and four columns more', () => {
    // StatLine, Kerncijfers wijken en buurten 2024, "CSV zonder statistische symbolen".
    expect(header.split(';').slice(0, 13)).toEqual([
      '"Wijken en buurten"',
      '"Regioaanduiding/Gemeentenaam (naam)"',
      '"Regioaanduiding/Soort regio (omschrijving)"',
      '"Regioaanduiding/Codering (code)"',
      '"Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)"',
      '"Bevolking/Aantal inwoners (aantal)"',
      '"Bevolking/Geslacht/Mannen (aantal)"',
      '"Bevolking/Geslacht/Vrouwen (aantal)"',
      '"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)"',
      '"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)"',
      '"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)"',
      '"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)"',
      '"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)"',
    ]);
    expect(header.split(';')).toHaveLength(17);
  });

  test('pad texts to a width and leave numbers bare', () => {
    for (const row of rows) {
      expect(row).toMatch(
        /^"[^"]+";"Voorbeeldstad {27}";"(Gemeente {2}|Wijk {6}|Buurt {5})";"[A-Z0-9 ]{10}";"1";/,
      );
      expect(row.split('"1";')[1]).toMatch(/^((\d+|\.);){9}(\d+,\d|\.);(\d+|\.);([1-5]|\.)$/);
    }
  });
});

describe('in the sample town', () => {
  test.each(checksOf(readSample()))('$says', ({ holds, found }) => {
    expect({ holds, found }).toEqual({ holds: true, found });
  });
});
