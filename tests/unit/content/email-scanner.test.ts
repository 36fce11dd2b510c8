// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageAddress } from '../../../lib/content/page-address';
import { scanEmails } from '../../../lib/content/email-scanner';
import { createVisitTracker, type PageCandidate } from '../../../lib/content/visit-tracker';

const ID = 'aBc-_dEfGhIjKlMnOpQr12';
const PAGE = `https://hire.jobscore.com/employer/candidate/view/${ID}`;
const draw = (body: string) => void (document.body.innerHTML = body);
const emailsOf = (body: string, url = PAGE) => {
  draw(body);
  return shownOn(url)?.emails ?? 'none';
};

/** Returns the candidate that a newly opened page shows, or undefined if there is none. */
function shownOn(url: string | URL, shown: Document = document): PageCandidate | undefined {
  const address = readPageAddress(url);
  const turn = createVisitTracker(() => 'visit').look(address, scanEmails(shown));
  return turn.kind === 'new' ? turn.candidate : undefined;
}

describe('a page that was just opened', () => {
  it('gives the id and the emails', () => {
    draw('<main><h1>Ada</h1><p>ada@example.com</p></main>');
    expect(shownOn(new URL(PAGE))).toEqual({
      candidateIds: [ID],
      heading: 'Ada',
      emails: ['ada@example.com'],
    });
  });

  it('leaves the id out where the address has none', () => {
    draw('<main><h1>Ada</h1></main>');
    const shown = shownOn('https://hire.jobscore.com/employer/candidate/view?card=current');
    expect(shown).toEqual({ candidateIds: [], heading: 'Ada', emails: [] });
  });

  it('gives none on a list, whatever it holds', () => {
    expect(
      emailsOf('<a href="mailto:ada@example.com">Ada</a>', 'https://hire.jobscore.com/employer/candidates'),
    ).toBe('none');
  });

  it('copes with a page that has no body yet', () => {
    const empty = new DOMParser().parseFromString('<p></p>', 'text/html');
    empty.body.remove();
    expect(shownOn(PAGE, empty)).toEqual({ candidateIds: [ID], emails: [] });
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
    ['of JobScore', '<p>support@jobscore.com</p>'],
    ['in a note', `<h2>Notas</h2><article><p>Pregunta a ${me}</p></article>`],
    ['in a feed', `<div role="feed"><p>${me}</p></div>`],
    ['in a quotation', `<blockquote>${me} wrote</blockquote>`],
    ['in a dialog', `<div role="dialog"><p>Share with ${me}</p></div>`],
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

describe('the main heading', () => {
  const HEADINGS: Record<string, string[]> = {
    '': ['<p>Ada</p>', '<main><h1>Ada</h1><h1>Bob</h1></main>', '<h1></h1>'],
    'Ada Byron': ['<main><h1>\n  Ada\n  <b>Byron</b></h1><h2>Notes</h2></main>'],
    Ada: [
      '<div role="heading" aria-level="1">Ada</div>',
      '<header><h1>JobScore</h1></header><main><h1>Ada</h1></main>',
    ],
    Bob: ['<main><h1>Ada</h1></main><dialog open><h1>Bob</h1></dialog>'],
  };

  for (const [heading, bodies] of Object.entries(HEADINGS)) {
    it.each(bodies)(`is ${JSON.stringify(heading)} in %s`, body => {
      draw(body);
      expect(scanEmails(document).heading).toBe(heading);
    });
  }
});

it('marks the addresses in new nodes and changed texts', () => {
  draw('<main><p>old@example.com</p><p>Ada</p></main>');
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const [, second] = document.querySelectorAll('p');
  (second!.firstChild as Text).data = 'changed@example.com';
  second!.insertAdjacentHTML(
    'afterend',
    '<a href="mailto:link@example.com">b</a><i>text@<wbr>example.com</i>',
  );
  document.querySelector('main')!.append('plain@example.com');
  const { added, seen } = scanEmails(document, observer.takeRecords());
  const emails = ['changed@example.com', 'link@example.com', 'plain@example.com', 'text@example.com'];
  expect([...added].toSorted()).toEqual(emails);
  expect([...seen].toSorted()).toEqual([...emails, 'old@example.com'].toSorted());
});
