import { expect, it } from 'vitest';
import { foldMailbox } from '../../../../lib/shared/model/email';

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
