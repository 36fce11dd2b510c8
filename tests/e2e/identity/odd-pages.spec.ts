import { cases } from '../../sandbox';
import { expect, testWithoutKeys } from '../support/connected';

const { name, candidateId, profileIds } = cases.profile;
const email = cases.profile.email ?? '';
const [profileId = ''] = profileIds;
const other = cases.twoProfiles;
const PAGE = 'https://hire.jobscore.com/employer/candidate/view';
const HEADED = `<h1>${name}</h1>`;
const [local = '', domain = ''] = email.split('@');

/** An answer with a page of JobScore's that is merely odd, whose own styles count. */
const page = (body: string) => ({
  status: 200,
  headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline'" },
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html><body><main>${body}</main></body></html>`,
});

/** Pages without an id, by what they hold: who may be shown on them, without JobScore's word. */
const WITHOUT_ID: Record<string, { body: string; isShown?: true }> = {
  'the only address, below its name': { body: `${HEADED}<p>${email}</p>`, isShown: true },
  'a name in the other order': {
    body: `<h1>${name.split(' ').toReversed().join(', ')}</h1><p>${email}</p>`,
    isShown: true,
  },
  'an address in pieces': {
    body: `${HEADED}<p><b>${local}</b>@<wbr><i>${domain}</i></p>`,
    isShown: true,
  },
  'an address with invisible characters': {
    body: `${HEADED}<p>${local}\u200b@\u00ad${domain}</p>`,
    isShown: true,
  },
  'an address beside a label in a row': {
    body: `${HEADED}<p style="display:flex;gap:1em"><span>Correo</span><span>${email}</span></p>`,
    isShown: true,
  },
  'a longer address, cut by markup': { body: `${HEADED}<p>grace.<wbr>${email}</p>` },
  'a longer address, in boxes of one row': {
    body: `${HEADED}<p style="display:flex"><span>grace.</span><span>${email}</span></p>`,
  },
  'a longer address, in inline blocks': {
    body: `${HEADED}<p><span style="display:inline-block">grace.</span><span style="display:inline-block">${email}</span></p>`,
  },
  'a longer address, begun by a style sheet': {
    body: `${HEADED}<style>i::before { content: "grace." }</style><p><i>${email}</i></p>`,
  },
  'a longer address, cut by a quote': { body: `${HEADED}<p>o’${email}, grace"${email}</p>` },
  'a longer address, left out in part': { body: `${HEADED}<p>…${email}</p>` },
  'an address with words of another script': { body: `${HEADED}<p>电子邮件${email}</p>` },
  'the signed-in user’s address': {
    body: `<h1>Persona candidata</h1><div>${email} <a href="#">Cerrar sesión</a></div>`,
  },
  'a colleague’s address in notes': { body: `<h1>Maya Okafor</h1><h2>Notas</h2><p>${email}</p>` },
  'an address without a heading': { body: `<p>${email}</p>` },
  'two main headings': { body: `${HEADED}<h1>Maya Okafor</h1><p>${email}</p>` },
  'two addresses': { body: `${HEADED}<p>${email}</p><p>someone.else@example.net</p>` },
};

testWithoutKeys(
  'an address of a page is used only with a sign of its own',
  async ({ recruiter, sandbox, sidebar }) => {
    testWithoutKeys.slow();
    await recruiter.saveKeys({ jofi: sandbox.keys.jofi, onet: sandbox.keys.onet });
    let card = 0;
    for (const [what, { body, isShown }] of Object.entries(WITHOUT_ID)) {
      await testWithoutKeys.step(what, async () => {
        card += 1;
        const drop = sandbox.inject(
          { path: '/employer/candidate/view', query: { card: `odd-${card}` } },
          page(body),
        );
        await recruiter.openPage(`${PAGE}?card=odd-${card}`);
        if (isShown) await expect(sidebar.profile).toShow(profileId);
        else {
          await expect(sidebar.careers).toShow(/^Career matches.*Needs (interests|an email)/s);
          await expect(sidebar.profile).not.toShow(profileId);
        }
        drop();
      });
    }
  },
);

testWithoutKeys(
  'signs that disagree are asked about, and settled by the user',
  async ({ recruiter, sandbox, sidebar }) => {
    await recruiter.saveKeys(sandbox.keys);
    await recruiter.openPage(`${PAGE}/${candidateId}#/candidate/view/${other.candidateId}`);
    await expect(sidebar.candidate).toShow("This page's web address names 2 candidates", name, other.name);
    await expect(sidebar.profile).not.toShow(profileId, other.profileIds[0]!);
    await expect(sidebar.candidate).toBeAccessible();
    await sidebar.candidate.button(name).click();
    await expect(sidebar.profile).toShow(profileId);

    sandbox.inject(
      { path: `/employer/candidate/view/${candidateId}`, query: { sub: 'odd' } },
      page(`<h1>${other.name}</h1>`),
    );
    await recruiter.openPage(`${PAGE}/${candidateId}?sub=odd`);
    await expect(sidebar.candidate).toShow(`heading is “${other.name}”`, name);
    await expect(sidebar.profile).not.toShow(profileId);
    await sidebar.candidate.button(name).click();
    await expect(sidebar.profile).toShow(profileId);
  },
);

testWithoutKeys(
  'a page of words as long as an id is no candidate’s',
  async ({ recruiter, sandbox, sidebar }) => {
    await recruiter.saveKeys(sandbox.keys);
    await recruiter.openPage('https://hire.jobscore.com/employer/candidates/bulk_upload_candidates');
    await expect(sidebar).not.toBeShown();
    expect(sandbox.requests({ path: /bulk_upload_candidates$/, service: 'jobscore' })).toEqual([]);
  },
);
