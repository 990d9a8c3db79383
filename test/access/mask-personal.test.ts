import { maskPersonal } from '../../src/access/mask-personal.ts';

describe('personal data in a text', () => {
  const masked: [string, string][] = [
    ['mail to anna@example.nl now', 'mail to [e-mail] now'],
    ['<a.de-vries+kaart@post.example.nl>,b@example.nl', '<[e-mail]>,[e-mail]'],
    ['/graphql?variables=anna%40example.nl', '/graphql?variables=[e-mail]'],
    ['Key (email)=(anna@example.nl) already exists', 'Key (email)=([e-mail]) already exists'],
    ['call 06-12345678', 'call [phone]'],
    ['call 06 12 34 56 78.', 'call [phone].'],
    ['tel:0612345678', 'tel:[phone]'],
    ['(020) 123 45 67 or 0201234567', '[phone] or [phone]'],
    ['0344-123456: mailbox', '[phone]: mailbox'],
    ['+31612345678', '[phone]'],
    ['+31 (0)6 12 34 56 78', '[phone]'],
    ['0031 6 12345678', '[phone]'],
    ['+32 470 12 34 56', '[phone]'],
    ['?phone=%2B31612345678', '?phone=[phone]'],
    ['Authorization: Bearer abc.def-ghi_jkl==', 'Authorization: Bearer [token]'],
    [
      `sleutel ketenkaart_0a1b2c3d4e5f_${'0123456789abcdef'.repeat(4)}deadbeef`,
      'sleutel ketenkaart_0a1b2c3d4e5f_[key]',
    ],
    ['GET /x/eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl?y', 'GET /x/[token]?y'],
    ['{"jwt":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."}', '{"jwt":"[token]"}'],
    ['postgres://kaart:geheim@db.example.nl:5432/kaart', 'postgres://kaart:***@db.example.nl:5432/kaart'],
    ['postgres://kaart:ge@heim@db.example.nl/kaart', 'postgres://kaart:***@db.example.nl/kaart'],
  ];
  test.each(masked)('%j is kept as %j', (text, kept) => {
    expect(maskPersonal(text)).toBe(kept);
  });

  const readable = [
    'neighbourhood 2024BU00340101 of GM0034 in NL00',
    'building 0034010000012345, organisation 01234567, branch 000012345678',
    'facility fac_0123456789, incident 0612345678ab',
    '2026-01-24T02:45:07.123Z took 0.0123456789 s',
    '2026-11-24T02:45:07.000+0100',
    '01-02-2024 10:30:00',
    '1315 HR, 127.0.0.1:54321, [::1]:4000',
    'RD 092345.12 437890.55',
    'package @apollo/server, engine pglite@0.5.8',
    '00000000-0000-4000-8000-000000000000',
    '112',
  ];
  test.each(readable)('%j stays as it is', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  test('a long text takes no longer than its length', () => {
    const texts = ['a', '0', '1 ', '+1', '(0)', 'a.', '@', '%40', 'bearer ', '://a:', 'eyJ', 'eyJa.'].map(
      (part) => part.repeat(20_000),
    );
    const start = process.cpuUsage();
    for (const text of texts) maskPersonal(`${text} anna@`);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });
});
