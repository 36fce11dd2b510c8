import { describe, expect, it } from 'vitest';
import { candidatePageUrl, expectedLink, myNextMoveUrl } from '../../../../lib/shared/model/urls';

const HOSTS = ['jofiscore.com', 'careernavigation.org'];

describe('a link that may be opened', () => {
  it.each([
    ['the host itself', 'https://jofiscore.com/x', 'https://jofiscore.com/x'],
    ['a host below it', 'https://www.jofiscore.com/a?b=c#d', 'https://www.jofiscore.com/a?b=c#d'],
    [
      'no slash before the query',
      'https://www.careernavigation.org?c=CNP1',
      'https://www.careernavigation.org/?c=CNP1',
    ],
    ['capital letters', 'HTTPS://WWW.JOFISCORE.COM/A', 'https://www.jofiscore.com/A'],
    ['the usual port, spelled out', 'https://jofiscore.com:443/x', 'https://jofiscore.com/x'],
  ])('has %s', (_what, text, url) => {
    expect(expectedLink(text, HOSTS)).toBe(url);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['blank text', ' '],
    ['a sentence', 'see my page'],
    ['a relative address', '/team/1'],
    ['no scheme', '//www.jofiscore.com/x'],
    ['plain http', 'http://www.jofiscore.com/x'],
    ['a script', 'javascript:alert(1)//https://jofiscore.com'],
    ['data', 'data:text/html,https://jofiscore.com'],
    ['another host', 'https://example.org/'],
    ['a look-alike that ends the same', 'https://notjofiscore.com/'],
    ['a look-alike that begins the same', 'https://jofiscore.com.example.org/'],
    ['a look-alike letter', 'https://j\u043efiscore.com/'],
    ['the host in the path', 'https://example.org/jofiscore.com'],
    ['the host as a user name', 'https://jofiscore.com@example.org/'],
    ['credentials', 'https://user:secret@jofiscore.com/'],
    ['a user name alone', 'https://user@jofiscore.com/'],
    ['another port', 'https://jofiscore.com:8443/'],
    ['a dot at the end of the host', 'https://jofiscore.com./'],
  ])('does not have %s', (_what, text) => {
    expect(expectedLink(text, HOSTS)).toBeUndefined();
  });
});

it("links a candidate to the candidate's page, whatever the id holds", () => {
  expect(candidatePageUrl('jBVNCvumX8AdQaK44ZUjSm')).toBe(
    'https://hire.jobscore.com/employer/candidate/view/jBVNCvumX8AdQaK44ZUjSm?sub=view_overview',
  );
  expect(candidatePageUrl('a/b?c')).toContain('/view/a%2Fb%3Fc?sub=');
});

it('links an occupation to its public pages', () => {
  expect(myNextMoveUrl('29-1141.00')).toBe('https://www.mynextmove.org/profile/summary/29-1141.00');
});
