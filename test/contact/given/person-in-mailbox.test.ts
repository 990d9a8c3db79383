import { tellsPerson } from '../../../src/contact/given/person-in-mailbox.ts';
import { readMail } from '../../../src/contact/given/read-mail.ts';
import { readName } from '../../../src/contact/given/read-name.ts';
import { personalIn } from '../../../src/organisation/personal-text.ts';

describe('a mailbox that everyone may see', () => {
  test.each([
    'vera.verzonnen@kwartier.example',
    'v.verzonnen@kwartier.example',
    'vera-verzonnen@kwartier.example',
    'vera_van.verzonnen@kwartier.example',
  ])('%s looks like that of a person', (mailbox) => {
    expect(tellsPerson(mailbox)).toBe(true);
  });

  test.each([
    'info@kwartier.example',
    'kinderwerk.oost@kwartier.example',
    'wijkagent.rietdoarp@politie.example',
    'ib.zandloper@school.example',
    'team2@kwartier.example',
    'jeugd-en-gezin@gemeente.example',
    'aanmelden.lokaal-team-west@toegang.example',
  ])('%s is of a function', (mailbox) => {
    expect(tellsPerson(mailbox)).toBe(false);
  });

  test('is of a person when it has the name of who is named beside it', () => {
    expect(tellsPerson('verzonnen@kwartier.example')).toBe(false);
    expect(tellsPerson('verzonnen@kwartier.example', { person: 'Vera Verzonnen' })).toBe(true);
    expect(tellsPerson('veraverzonnen@kwartier.example', { person: 'Vera Verzonnen' })).toBe(true);
    expect(tellsPerson('info@kwartier.example', { person: 'Vera Verzonnen' })).toBe(false);
  });

  test('may have the name of its place, which can be that of a person', () => {
    expect(tellsPerson('anne.frank@school.example')).toBe(true);
    expect(tellsPerson('anne.frank@school.example', { places: ['Anne Frankschool', 'anne-frank'] })).toBe(
      false,
    );
  });
});

describe('what everyone reads', () => {
  test.each([
    ['ma-vr 9-17 uur', null],
    ['bel 010-0123456', 'an e-mail address or a telephone number'],
    ['mail vera@kwartier.example', 'an e-mail address or a telephone number'],
    // 111222333 passes the eleven-test of a BSN; it is the number of examples.
    ['dossier 111222333', 'a number that can be of a citizen (BSN)'],
    ['dossier 111.222.333', 'a number that can be of a citizen (BSN)'],
    ['LRK 111222334', null],
  ])('%s has %s in it', (text, found) => {
    expect(personalIn(text)).toBe(found);
  });
});

test('an e-mail address is kept in small letters, and what is none is not', () => {
  expect(readMail(' mailto:Info@Kwartier.Example')).toBe('info@kwartier.example');
  for (const none of [
    '',
    'info',
    'info@',
    '@kwartier.example',
    'a b@c.example',
    'a..b@c.example',
    `${'a'.repeat(65)}@c.example`,
  ])
    expect([none, readMail(none)]).toEqual([none, null]);
});

test('a name of a person has letters and no digits, addresses or lines', () => {
  expect(readName("  Vera  van 't Verzonnen-Bedacht ")).toBe("Vera van 't Verzonnen-Bedacht");
  for (const none of ['vera@x.example', 'Vera 06', 'Vera\nVerzonnen', '=1+1', 'x'.repeat(101)])
    expect([none, readName(none)]).toEqual([none, null]);
});
