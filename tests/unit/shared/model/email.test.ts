import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEmail, isEmail, foldMailbox } from '../../../../lib/shared/model/email';

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
