import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEmail, foldMailbox, isEmail, readEmails } from '../../../../lib/shared/model/email';

const localPart = fc.stringMatching(/^[a-z0-9][a-z0-9._+'-]{0,15}$/);
const asciiDomain = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?\.(org|example|com)$/);
const domain = fc.oneof(asciiDomain, fc.constantFrom('bücher.example', '例え.example', 'ñandú.example'));
const address = fc.tuple(localPart, domain).map(([local, host]) => `${local}@${host}`);
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), address);

describe('folding of addresses', () => {
  it.each([
    ['spaces around', '  ana@example.org\n', 'ana@example.org'],
    ['upper case', 'Ana.Ruiz@Example.ORG', 'ana.ruiz@example.org'],
    ['an international domain', 'ana@Bücher.example', 'ana@xn--bcher-kva.example'],
    ['the same domain in its ASCII form', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['a decomposed accent', 'rene\u0301@example.org', 'ren\u00e9@example.org'],
    ['zero-width characters', 'an\u200ba@exam\u2060ple.org\ufeff', 'ana@example.org'],
    ['full-width letters', 'ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ana@example.org'],
    ['a decomposed accent in the domain', 'ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
  ])('makes %s equal', (_what, spelling, folded) => {
    expect(foldEmail(spelling)).toBe(folded);
  });

  it.each([
    ['dots', 'a.na@example.org', 'ana@example.org'],
    ['a +tag', 'ana+jobs@example.org', 'ana@example.org'],
    ['a port', 'ana@example.org:8080', 'ana@example.org'],
    ['a path', 'ana@example.org/jobs', 'ana@example.org'],
    ['a query', 'ana@example.org?jobs', 'ana@example.org'],
    ['a fragment', 'ana@example.org#jobs', 'ana@example.org'],
    ['a backslash', 'ana@example.org\\jobs', 'ana@example.org'],
    ['percent signs', 'ana@example%2Eorg', 'ana@example.org'],
    ['percent signs beside letters of other scripts', 'ana@b%2eü.example', 'ana@b.ü.example'],
    ['a line break within', 'ana@example.o\nrg', 'ana@example.org'],
    ['numbers that browsers read as an address', 'ana@127.1', 'ana@127.0.0.1'],
    ['an accent', 'rené@example.org', 'rene@example.org'],
    ['another part before the last @', 'x@ana@example.org', 'ana@example.org'],
  ])('keeps mailboxes apart that differ in %s', (_what, one, other) => {
    expect(foldEmail(one)).not.toBe(foldEmail(other));
  });

  it('leaves text that is no address as it is, but for spaces and case', () => {
    expect(foldEmail(' Not Known ')).toBe('not known');
    expect(foldEmail('@example.org')).toBe('@example.org');
    expect(foldEmail('')).toBe('');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(foldEmail(foldEmail(text))).toBe(foldEmail(text));
      }),
    );
  });

  it('does not see case or spaces around', () => {
    const padding = fc.stringMatching(/^[ \t\n]{0,3}$/);
    fc.assert(
      fc.property(address, padding, padding, (text, before, after) => {
        expect(foldEmail(before + text.toUpperCase() + after)).toBe(foldEmail(text));
      }),
    );
  });

  it('never makes two different mailboxes equal', () => {
    const ascii = fc.tuple(localPart, asciiDomain).map(([local, host]) => `${local}@${host}`);
    fc.assert(
      fc.property(ascii, ascii, (one, other) => {
        expect(foldEmail(one) === foldEmail(other)).toBe(one === other);
      }),
    );
  });

  it('never makes an address of text that is none', () => {
    const nearly = fc.tuple(address, fc.constantFrom(':1', '/x', '?x', '#x', '\\x', ' x', '@', ',b@c.org'));
    fc.assert(
      fc.property(nearly, ([text, tail]) => {
        expect(foldEmail(text + tail)).not.toBe(foldEmail(text));
      }),
    );
  });
});

describe('the shape of an address', () => {
  it.each([
    'ana@example.org',
    ' ana@example.org ',
    "o'neil+jobs@mail.example.org",
    'ana@bücher.example',
    'ünal@example.org',
  ])('takes %j', text => {
    expect(isEmail(text)).toBe(true);
  });

  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'ana@@example.org',
    'ana ruiz@example.org',
    'ana@example.org, ben@example.org',
    'Ana <ana@example.org>',
    'mailto:ana@example.org',
    'ana@example.org/x',
    'ana@example.org?subject=x',
    'ana@example.org:25',
    `${'a'.repeat(250)}@example.org`,
  ])('refuses %j', text => {
    expect(isEmail(text)).toBe(false);
  });

  it('holds for every plain address', () => {
    fc.assert(
      fc.property(address, text => {
        expect(isEmail(text)).toBe(true);
      }),
    );
  });
});

it.each([
  ['ingrid.solheim@example.org', 'ingridsolheim@example.org'],
  [' Ingrid.Solheim+Jobs.2@Example.org ', 'ingridsolheim@example.org'],
  ['ingrid@mail.example.org', 'ingrid@mail.example.org'],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  // Of these nothing would be left.
  ['+jobs@example.org', '+jobs@example.org'],
  ['...@example.org', '...@example.org'],
])('%j is of the mailbox %j', (address, mailbox) => {
  expect(foldMailbox(address)).toBe(mailbox);
});

it.each(['', 'ingrid', 'ingrid@example', '@example.org'])('%j is of none', text => {
  expect(foldMailbox(text)).toBeUndefined();
});

describe('a field for addresses', () => {
  const ana = 'ana@example.org';
  const ben = 'ben@example.com';

  it.each([
    ['plain', ana],
    ['in capitals, as it stands', 'Ana@Example.org', 'Ana@Example.org'],
    ['with spaces around', `  ${ana}\u00a0\n`],
    ['with zero-width characters', 'a\u200bn\u2060a@exa\u00admple.o\ufeffrg\u200d'],
    ['with marks of direction', `\u200f\u202a${ana}\u202c\u2066\u2069`],
    ['in full width', 'ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
    ['with an ideographic full stop', 'ana＠example。org'],
    ['with a name', `Ana Ruiz <${ana}>`],
    ['with a name in the other order', `Ruiz, Ana <${ana}>`],
    ['with a quoted name', `"Ruiz, Ana; HR" <${ana}>`],
    ['with itself as a name', `'${ana}' <${ana}>`],
    ['in brackets', `<${ana}>`],
    ['with spaces in brackets', `Ana < ${ana} >`],
    ['with a comment behind', `${ana} (Ana Ruiz, home)`],
    ['in a link', `mailto:${ana}`],
    ['in a link with a subject', `mailto:${ana}?subject=x, y;z&cc=${ben}`.replaceAll(' ', '%20')],
    ['in a link in brackets', `<MailTo:${ana}?subject=x>`],
    ['in an encoded link', 'mailto:ana%40example.org'],
    ['encoded', 'ana%40example.org'],
    ['with a full stop', `${ana}.`],
    ['with a separator behind', `${ana};`],
    ['in double quotes', `"${ana}"`],
    ['in single quotes', `'${ana}'`],
    ['in curly quotes', `“${ana}”`],
    ['with a label', `E-mail: ${ana}`],
    ['with entities', 'ana&#64;example&period;org'],
    ['with entities in hexadecimal', 'ana&#x40;example.org'],
    ['with brackets as entities', `Ana &lt;${ana}&gt;`],
    ['with entities written twice', 'ana&amp;#64;example.org'],
    ['with a space as an entity', `&nbsp;${ana}`],
    ['twice', `${ana}, Ana@Example.org`],
  ])('reads an address %s', (_what, field, email = ana) => {
    expect(readEmails(field)).toEqual({ emails: [email], unreadable: [] });
  });

  it.each([
    `${ana}; ${ben}`,
    `${ana},${ben}`,
    `${ana}，${ben}`,
    `${ana} ${ben}`,
    `${ana}\n${ben}`,
    `${ana} / ${ben}`,
    `${ana} | ${ben}`,
    `${ana} or ${ben}`,
    `${ana} & ${ben}`,
    `Ana <${ana}>, "Ben, B." <${ben}>;`,
    `<${ana}> <${ben}>`,
    `Ruiz, Ana <${ana}>, Berg, Ben <${ben}>`,
    `mailto:${ana},${ben}?subject=x`,
    `mailto:${ana}?subject=x; ${ben}`,
    `'${ana}';'${ben}'`,
  ])('reads both of %j', field => {
    expect(readEmails(field)).toEqual({ emails: [ana, ben], unreadable: [] });
  });

  // What is left of each may be somebody else's address.
  it.each([
    'none',
    'n/a',
    'ana',
    'ana@',
    'ana@example',
    '@example.org',
    'ana@@example.org',
    'maria ana@example.org',
    'maria. ana@example.org',
    'maria,ana@example.org',
    'maria;ana@example.org',
    'maria.\nana@example.org',
    'maria.\u3164ana@example.org',
    '(maria.) ana@example.org',
    'maria.<b>ana@example.org</b>',
    'ana@example.org,uk',
    'ana@example.o…',
    'ana@example.o...',
    '…ana@example.org',
    '...ana@example.org',
    '.ana@example.org',
    'a***@example.org',
    'an...@example.org',
    'a##@example.org',
    "'ana@example.org",
    'ana@example.org>',
    '<ana@example.org',
    '"ana@example.org',
    'ana at example.org',
    'ana@example.org (work',
    'ana (dot) ruiz@example.org',
    'Boss: ana@example.org',
    'ben@example.com <ana@example.org>',
    'ana@example.org?subject=x',
    'https://ana@example.org/',
    '\u202egro.elpmaxe@ana',
    'ana&#8238;@example.org',
    'ana@نامه\u200cای.example',
    'ana@exa😀mple.org',
    '"ana ruiz"@example.org',
    'ana@[127.0.0.1]',
    '𝐚𝐧𝐚@example.org',
    '\u0430na@example.org',
    'mailto:',
    'mailto:?to=ana@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('cannot read %j, and returns it', field => {
    const { emails, unreadable } = readEmails(field);
    expect(emails).toEqual([]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]).not.toBe('');
  });

  it('returns what is readable and what is not', () => {
    expect(readEmails(`${ana}; ben@@example.com`)).toEqual({
      emails: [ana],
      unreadable: ['ben@@example.com'],
    });
  });

  it.each(['', '  \n', '\u200b', ' \ufeff\u00a0'])('is empty: %j', field => {
    expect(readEmails(field)).toEqual({ emails: [], unreadable: [] });
  });

  it('is not searched when it is too long, or names too many', () => {
    const long = `${ana};${' '.repeat(2_000)}`;
    const many = Array.from({ length: 11 }, (_, at) => `p${at}@example.org`).join(';');
    for (const field of [long, many]) {
      const { emails, unreadable } = readEmails(field);
      expect(emails).toEqual([]);
      expect(unreadable[0]!.length).toBeLessThan(90);
    }
  });

  const signs = fc.string({
    unit: fc.constantFrom(
      ...'ab@.,;:<>()"\'/|?&*%- \n',
      '\u200b',
      '\u200d',
      '\u202e',
      '＠',
      '&#64;',
      'mailto:',
      'ü',
    ),
    maxLength: 40,
  });
  const field = fc.oneof(
    signs,
    fc.array(fc.oneof(address, signs), { maxLength: 4 }).map(all => all.join('')),
  );

  it('never leaves out what is not blank, and yields only addresses', () => {
    fc.assert(
      fc.property(field, text => {
        const { emails, unreadable } = readEmails(text);
        expect(emails.every(isEmail)).toBe(true);
        const isBlank = text.replaceAll(/[\s\u200b,;|]|\u200d/g, '') === '';
        if (!isBlank) expect(emails.length + unreadable.length).toBeGreaterThan(0);
        expect(new Set(emails.map(foldEmail)).size).toBe(emails.length);
      }),
    );
  });

  it('never finds an address that something touches', () => {
    const touching = fc.constantFrom(
      'a',
      '1',
      '.',
      '-',
      '_',
      '+',
      'x.',
      'x,',
      'x;',
      'x ',
      'x\n',
      "'",
      '*',
      '@',
      'ü',
    );
    fc.assert(
      fc.property(address, touching, (text, before) => {
        expect(readEmails(before + text).emails.map(foldEmail)).not.toContain(foldEmail(text));
      }),
    );
  });

  it('reads every address alike with characters that are not drawn in it', () => {
    const hidden = fc.constantFrom('\u200b', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u2068', '\ufe0f');
    const ascii = fc.tuple(localPart, asciiDomain).map(([local, host]) => `${local}@${host}`);
    fc.assert(
      fc.property(ascii, hidden, fc.nat(), (text, sign, place) => {
        const at = place % (text.length + 1);
        expect(readEmails(text.slice(0, at) + sign + text.slice(at))).toEqual(readEmails(text));
      }),
    );
  });
});
