// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageAddress } from '../../../lib/content/page-address';
import { emailsAdded, scanEmails } from '../../../lib/content/email-scanner';
import { createVisitTracker, type PageCandidate } from '../../../lib/content/visit-tracker';

const ID = 'aBc-_dEfGhIjKlMnOpQr12';
const PAGE = `https://hire.jobscore.com/employer/candidate/view/${ID}`;
const draw = (body: string) => void (document.body.innerHTML = body);
const emailsOf = (body: string, url = PAGE) => {
  draw(body);
  return shownOn(url)?.emails ?? 'none';
};

/** Whom a page shows that was just opened, nobody if undefined. */
function shownOn(url: string | URL, shown: Document = document): PageCandidate | undefined {
  const address = readPageAddress(url);
  const isTalk = address.kind === 'candidate' && address.isTalk;
  const turn = createVisitTracker(() => 'visit').look(address, scanEmails(shown, isTalk));
  return turn.kind === 'new' ? turn.candidate : undefined;
}

describe('a page that was just opened', () => {
  it('gives the id and the emails', () => {
    draw('<main><h1>Ada</h1><p>ada@example.com</p></main>');
    expect(shownOn(new URL(PAGE))).toEqual({
      candidateId: ID,
      emails: ['ada@example.com'],
    });
  });

  it('leaves the id out where the address has none', () => {
    draw('<main><h1>Ada</h1></main>');
    const shown = shownOn('https://hire.jobscore.com/employer/candidate/view?card=current');
    expect(shown).toEqual({ emails: [] });
    expect(shown).not.toHaveProperty('candidateId');
  });

  it('gives none on a list, whatever it holds', () => {
    expect(
      emailsOf('<a href="mailto:ada@example.com">Ada</a>', 'https://hire.jobscore.com/employer/candidates'),
    ).toBe('none');
  });

  it('copes with a page that has no body yet', () => {
    const empty = new DOMParser().parseFromString('<p></p>', 'text/html');
    empty.body.remove();
    expect(shownOn(PAGE, empty)).toEqual({ candidateId: ID, emails: [] });
  });
});

describe('the order of emails', () => {
  it('puts links to an address before text', () => {
    expect(
      emailsOf(
        '<main><h1>Ada</h1><p>text@example.com</p><p><a href="mailto:link@example.com">write</a></p></main>',
      ),
    ).toEqual(['link@example.com', 'text@example.com']);
  });

  it('puts what is nearer to the main heading first, before or behind it', () => {
    expect(
      emailsOf(`<main><p>far@example.com</p><p>a</p><p>b</p><p>c</p><p>near@example.com</p>
        <div role="heading" aria-level="1">Ada</div><p>d</p><p>behind@example.com</p></main>`),
    ).toEqual(['near@example.com', 'behind@example.com', 'far@example.com']);
  });

  it('keeps five at most, each once whatever its case', () => {
    const lines = [
      'A@example.com',
      'a@EXAMPLE.com',
      ...'bcdefg'.split('').map(letter => `${letter}@example.com`),
    ];
    expect(emailsOf(`<main><h1>Ada</h1>${lines.map(line => `<p>${line}</p>`).join('')}</main>`)).toEqual(
      'abcde'.split('').map(letter => `${letter}@example.com`),
    );
  });
});

describe('addresses that are not the candidate’s', () => {
  const me = 'me@example.com';
  it.each([
    ['in the page’s header', `<header>Signed in: ${me}</header>`],
    ['in a banner', `<div role="banner">${me}</div>`],
    ['in navigation', `<nav><a href="mailto:${me}">me</a></nav>`],
    ['in a menu', `<div role="menu"><span>${me}</span></div>`],
    ['in the page’s footer', `<footer>Help: ${me}</footer>`],
    [
      'beside "Sign out"',
      `<div><div><span>${me}</span><ul><li><a href="/out">Sign out</a></li></ul></div></div>`,
    ],
    ['of JobScore', '<p>support@jobscore.com</p>'],
    ['in a note', `<h2>Notes</h2><ul><li>Ask ${me}</li></ul>`],
    ['in a note under its own heading', `<h2>Notes</h2><h3>Monday</h3><p>Ask ${me}</p>`],
    ['in the history', `<section><h3>Activity</h3><p>${me} moved Ada to Active</p></section>`],
    ['in a section named by a label', `<section aria-label="Comments"><p>${me}</p></section>`],
    [
      'in a tab panel named by its tab',
      `<button id="t">Notes (2)</button><div role="tabpanel" aria-labelledby="t"><p>${me}</p></div>`,
    ],
    ['in a mail thread', `<h2>Emails</h2><article><p>From ${me}</p></article>`],
    [
      'in a mail thread of lines',
      `<h2>Emails</h2><ul><li>${me} wrote: ${'thank you very much for coming in. '.repeat(4)}</li></ul>`,
    ],
    ['in a quotation', `<blockquote>${me} wrote</blockquote>`],
    ['in a dialog', `<div role="dialog"><p>Share with ${me}</p></div>`],
    ['of the recruiter', `<p>Recruiter: Bob, ${me}</p>`],
    ['of the hiring manager', `<dl><dt>Hiring manager</dt><dd>${me}</dd></dl>`],
    ['in a field', `<textarea>${me}</textarea><input value="${me}"><div contenteditable="true">${me}</div>`],
    ['in a script', `<script type="application/json">{"email":"${me}"}</script>`],
    ['in an attribute', `<img alt="${me}" title="${me}">`],
  ])('%s', (_, body) => {
    expect(
      emailsOf(
        `${body.startsWith('<header') ? body : ''}<main><h1>Ada</h1><p>Home: ada@example.com</p></main>${body.startsWith('<header') ? '' : body}`,
      ),
    ).toEqual(['ada@example.com']);
  });

  it('are the signed-in user’s anywhere else, too', () => {
    expect(emailsOf(`<header>${me}</header><main><h1>Ada</h1><p>${me}</p></main>`)).toEqual([]);
  });

  it('does not take the candidate’s own for those', () => {
    expect(
      emailsOf(`<header><h1>JobScore</h1></header><main><header><h1>Ada</h1><a href="mailto:a@example.com">mail</a></header>
        <section><h2>Notes</h2><p>none</p></section>
        <h3>Emails</h3><ul><li>Home: b@example.com</li></ul>
        <section><h2>Contact</h2><p>c@example.com</p></section></main>`),
    ).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
  });

  it('takes a candidate shown in a dialog over a list', () => {
    expect(
      emailsOf(`<main><h2>Candidates</h2><p>bob@example.com</p></main>
        <div role="dialog"><h1>Ada</h1><p>ada@example.com</p></div>`),
    ).toEqual(['ada@example.com']);
  });

  it('leaves out the lines of a tab that shows what others wrote', () => {
    const body = '<main><h1>Ada</h1><p>ada@example.com</p><ul><li>bob@example.com</li></ul></main>';
    expect(emailsOf(body, `${PAGE}?sub=view_notes`)).toEqual(['ada@example.com']);
    expect(emailsOf(body)).toEqual(['ada@example.com', 'bob@example.com']);
  });

  it('relies on no class name or id', () => {
    const body = '<main><h1>Ada</h1><p>ada@example.com</p></main>';
    expect(emailsOf(body.replaceAll(/<(main|p)>/g, '<$1 class="notes emails header" id="$1-nav">'))).toEqual([
      'ada@example.com',
    ]);
  });
});

describe('scanEmails', () => {
  it('joins an address that markup cut in two', () => {
    draw('<main><h1>Ada</h1><p>ada@<wbr>example.com</p></main>');
    expect(scanEmails(document).ranked).toEqual(['ada@example.com']);
  });

  it('has seen every address, whoever’s it is', () => {
    draw(
      '<header>me@example.com</header><h1>Ada</h1><p>ada@example.com</p><blockquote>bob@example.com</blockquote>',
    );
    const { ranked, seen } = scanEmails(document);
    expect(ranked).toEqual(['ada@example.com']);
    expect([...seen].toSorted()).toEqual(['ada@example.com', 'bob@example.com', 'me@example.com']);
  });

  it('reads a huge page in part, and marks the result', () => {
    draw(`<h1>Ada</h1><p>ada@example.com</p>${'<p>x</p>'.repeat(6_000)}<p>late@example.com</p>`);
    expect(scanEmails(document)).toMatchObject({ ranked: ['ada@example.com'], isWhole: false });
    draw('<h1>Ada</h1><p>ada@example.com</p>');
    expect(scanEmails(document).isWhole).toBe(true);
  });

  it('does not let a large script use up what may be read', () => {
    draw(`<script type="application/json">${'x'.repeat(300_000)}</script><h1>Ada</h1><p>ada@example.com</p>`);
    expect(scanEmails(document)).toMatchObject({ ranked: ['ada@example.com'], isWhole: true });
  });
});

it('emailsAdded gives the addresses in new nodes and changed texts only', () => {
  draw('<main><p>old@example.com</p><p>Ada</p></main>');
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const [, second] = document.querySelectorAll('p');
  (second!.firstChild as Text).data = 'changed@example.com';
  second!.insertAdjacentHTML('afterend', '<a href="mailto:link@example.com">b</a><i>text@example.com</i>');
  document.querySelector('main')!.append('plain@example.com');
  expect([...emailsAdded(observer.takeRecords())].toSorted()).toEqual([
    'changed@example.com',
    'link@example.com',
    'plain@example.com',
    'text@example.com',
  ]);
});
