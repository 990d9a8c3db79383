import { isSameSite } from '../../../src/exchange/value/same-site.ts';

test.each([
  ['https://duo.nl/a', 'https://duo.nl/b'],
  ['https://duo.nl/a', 'https://www.duo.nl/a'],
  ['https://api.pdok.nl/a', 'https://service.pdok.nl/a'],
  ['http://duo.nl/a', 'https://duo.nl/a'],
  ['http://127.0.0.1:4001/a', 'http://127.0.0.1:4002/a'],
])('from %s an answer may send us on to %s', (from, to) => {
  expect(isSameSite(from, to)).toBe(true);
});

test.each([
  ['https://duo.nl/a', 'https://duo.example.nl/a'],
  ['https://duo.nl/a', 'https://duo.nl.example.com/a'],
  ['https://duo.nl/a', 'http://duo.nl/a'],
  ['https://duo.nl/a', 'https://someone:secret@duo.nl/a'],
  ['https://duo.nl/a', 'file:///etc/passwd'],
  ['https://duo.nl/a', 'no address'],
  ['http://127.0.0.1/a', 'http://10.0.0.1/a'],
  ['http://10.0.0.1/a', 'http://20.0.0.1/a'],
  ['http://[::1]/a', 'http://[::2]/a'],
  ['http://127.0.0.1/a', 'http://localhost/a'],
])('from %s no answer may send us on to %s', (from, to) => {
  expect(isSameSite(from, to)).toBe(false);
});
