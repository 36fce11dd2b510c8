import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmail } from '../../../lib/shared/model/email';
import { emailsIn, mailtoEmails } from '../../../lib/content/email-text';

describe('emailsIn', () => {
  it.each([
    ['ada@example.com', ['ada@example.com']],
    ['Write to Ada.Lovelace+jobs@Mail.Example.co.uk.', ['ada.lovelace+jobs@mail.example.co.uk']],
    ['<ada@example.com>, (bob@example.org)', ['ada@example.com', 'bob@example.org']],
    ['Email:ada@example.com|bob@example.com', ['ada@example.com', 'bob@example.com']],
    ["'o'brien@example.ie'", ["o'brien@example.ie"]],
    ['josé@exämple.de, 用户@例子.广告', ['josé@exämple.de', '用户@例子.广告']],
    ['a@xn--exmple-cua.xn--p1ai', ['a@xn--exmple-cua.xn--p1ai']],
    ['ada@example.com ADA@EXAMPLE.COM', ['ada@example.com']],
    ['@ada on social media, a@b, 3 @ 4.50, ada@example', []],
    ['ada.@example.com, a..b@example.com, ada@-example.com, ada@example.c', []],
    ['', []],
    ['grace.\u200blindqvist@example.com', ['grace.lindqvist@example.com']],
    ['grace.\u00adlindqvist@\u2060example.com', ['grace.lindqvist@example.com']],
    [
      '“ada@example.com” «bob@example.com» ‹eve@example.com›.',
      ['ada@example.com', 'bob@example.com', 'eve@example.com'],
    ],
    ['📧 ada@example.com, ✉\ufe0fbob@example.com', ['ada@example.com', 'bob@example.com']],
    // What is left of a longer address may be another person's.
    ['…lindqvist@example.com, ...lindqvist@example.com, grace…lindqvist@example.com', []],
    ['grace*lindqvist@example.com, grace/lindqvist@example.com, grace\\lindqvist@example.com', []],
    ['o’brien@example.ie, "grace lindqvist"@example.com, grace"lindqvist@example.com', []],
    ['grace.\u202elindqvist@example.com', []],
    ['电子邮件ada@example.com, ada@example.com吧, адресada@example.com', []],
    ['https://ada:secret@example.com/', []],
    ['ada@example.com/path, ada@example.com…, ada@example.com-old, ada@example.com@example.org', []],
  ])('%j', (text, emails) => {
    expect(emailsIn(text)).toEqual(emails);
  });

  it('gives nothing that the background would refuse as an address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.emailAddress(),
          fc.string({ unit: fc.constantFrom(..."ab1.@ -+'_") }),
        ),
        text => {
          for (const email of emailsIn(text)) expect(isEmail(email)).toBe(true);
        },
      ),
    );
  });

  it('takes time in proportion to the text', () => {
    const began = performance.now();
    for (const text of [
      'a'.repeat(200_000),
      '@'.repeat(200_000),
      'a@'.repeat(100_000),
      'a.'.repeat(50_000) + '@',
    ])
      emailsIn(text);
    expect(performance.now() - began).toBeLessThan(100);
  });
});

it.each([
  ['mailto:ada@example.com', ['ada@example.com']],
  ['MAILTO:ada%40example.com?subject=Hi', ['ada@example.com']],
  ['mailto:ada@example.com,bob@example.com', ['ada@example.com', 'bob@example.com']],
  ['mailto:?body=ask%20bob@example.com', []],
  ['mailto:%E0%A4%A', []],
  ['https://example.com/ada@example.com', []],
])('mailtoEmails(%j)', (href, emails) => {
  expect(mailtoEmails(href)).toEqual(emails);
});
