import { describe, expect, it } from 'vitest';
import { isJobscorePage, tierOf } from '../../../../lib/shared/messages/sender';
import { EXTENSION, sender } from '../../fixtures/senders';

const tier = (...args: Parameters<typeof sender>) => tierOf(sender(...args), EXTENSION);
const OWN = `${EXTENSION.origin}/sidepanel.html`;

describe('the JobScore application', () => {
  it.each([
    'https://hire.jobscore.com/',
    'https://hire.jobscore.com/employer/candidate/view/x?sub=view_overview#top',
    'https://www.jobscore.com/employer/',
    'https://www.jobscore.com/employer/candidate/view/x',
    'https://HIRE.jobscore.com:443/employer',
  ])('is at %s', address => {
    expect(isJobscorePage(address)).toBe(true);
    expect(tier(address)).toBe('content');
  });

  it.each([
    ['plain http', 'http://hire.jobscore.com/employer/candidate/view/x'],
    ['another port', 'https://hire.jobscore.com:8443/'],
    ['the public site', 'https://www.jobscore.com/'],
    ['the public site, outside /employer/', 'https://www.jobscore.com/employers/x'],
    ['/employer alone', 'https://www.jobscore.com/employer'],
    ['/employer/ in the query', 'https://www.jobscore.com/?/employer/'],
    ['/employer/ left again', 'https://www.jobscore.com/employer/../jobs2/x'],
    ['job postings', 'https://careers.jobscore.com/careers/x'],
    ["a company's own site", 'https://example.jobscore.com/employer/candidate'],
    ['the API', 'https://api.jobscore.com/v1/candidates'],
    ['a host that ends alike', 'https://evil-hire.jobscore.com.example.org/'],
    ['a host that begins alike', 'https://hire.jobscore.com.example.org/employer/'],
    ['a host with letters before', 'https://xhire.jobscore.com/employer/'],
    ['the host as a user name', 'https://hire.jobscore.com@example.org/employer/'],
    ['the host in the path', 'https://example.org/https://hire.jobscore.com/'],
    ['a page made by a script', 'blob:https://hire.jobscore.com/0b0d-42'],
    ['a file', 'file:///hire.jobscore.com/employer/'],
    ['a blank page', 'about:blank'],
    ['data', 'data:text/html,https://hire.jobscore.com/'],
    ['no address', 'hire.jobscore.com'],
    ['nothing', ''],
  ])('is not at %s', (_what, address) => {
    expect(isJobscorePage(address)).toBe(false);
    expect(tier(address)).toBeUndefined();
  });
});

describe('the tier of a sender', () => {
  it('of a JobScore page is content, in the top frame of a tab only', () => {
    const page = 'https://hire.jobscore.com/employer/';
    expect(tier(page, { frameId: 0 })).toBe('content');
    expect(tier(page, { frameId: 2 })).toBeUndefined();
    expect(tier(page, { frameId: null })).toBeUndefined();
    expect(tier(page, { tab: null })).toBeUndefined();
  });

  it("of the extension's own address is frame within a tab's page, and page elsewhere", () => {
    expect(tier(OWN, { frameId: 1 })).toBe('frame');
    expect(tier(OWN, { frameId: 0 })).toBe('page');
    expect(tier(OWN, { tab: null, frameId: null })).toBe('page');
    expect(tier(OWN, { tab: null, frameId: 0 })).toBe('page');
    expect(tier(OWN, { tab: null, frameId: 2 })).toBe('frame');
  });

  it('of a frame is never page when the browser leaves its frame id out', () => {
    expect(tier(OWN, { frameId: null })).toBe('frame');
  });

  it('is by the address of the frame, whatever page it is in', () => {
    const framed = { ...sender(OWN, { frameId: 4 }), tab: { id: 1, url: 'https://example.org/' } };
    expect(tierOf(framed as ReturnType<typeof sender>, EXTENSION)).toBe('frame');
  });

  it.each([
    ['another extension', OWN, { id: 'someotherextension' }],
    ['another extension in a JobScore page', 'https://hire.jobscore.com/', { id: 'someotherextension' }],
    ['no extension', 'https://hire.jobscore.com/', { id: '' }],
    ['the address of another extension', 'chrome-extension://someotherextension/x.html', {}],
    ['an address that begins alike', 'chrome-extension://fitsidefitsidex/sidepanel.html', {}],
    ['the extension in another browser', 'moz-extension://fitsidefitside/sidepanel.html', {}],
    ["a page made by the extension's script", `blob:${EXTENSION.origin}/0b0d-42`, {}],
    ['an opaque page', 'about:srcdoc', { frameId: 2 }],
    ['a web page', 'https://example.org/', {}],
    ['no address', undefined, {}],
  ])('is none for %s', (_what, url, options) => {
    expect(tier(url, options)).toBeUndefined();
  });

  it('is none for a sender without an id', () => {
    expect(tierOf({ url: OWN }, EXTENSION)).toBeUndefined();
  });

  it('follows the same rules in Firefox', () => {
    const firefox = { id: 'fitside@fitside.example', origin: 'moz-extension://6a7b' };
    const own = { id: firefox.id, url: 'moz-extension://6a7b/sidepanel.html' };
    expect(tierOf({ ...own, frameId: 3, tab: { id: 1 } } as ReturnType<typeof sender>, firefox)).toBe(
      'frame',
    );
    expect(tierOf(own, firefox)).toBe('page');
  });
});
