// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { send } from '../../sandbox/client';
import { cases } from '../../sandbox';
import { sandboxForFile } from '../fixtures/sandbox';

const sandbox = await sandboxForFile();
const get = (path: string) =>
  send(sandbox, path.startsWith('https:') ? path : `https://hire.jobscore.com${path}`);

describe('the served candidate page', () => {
  it('has the name as heading, the mail link, and other people’s addresses around it', async () => {
    const { text, headers } = await get(cases.profile.url);
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(text).toContain(`<h1>${cases.profile.name}</h1>`);
    expect(text).toContain(`href="mailto:${cases.profile.email}"`);
    expect(text).toContain('albert@example.org');
    expect(text).toContain('ben.ito@example.com');
  });

  it('has neither inline script nor inline style', async () => {
    for (const url of [cases.profile.url, cases.profile.lateUrl]) {
      const { text } = await get(url);
      expect(text).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
    }
  });

  it('is the same on www.jobscore.com', async () => {
    const there = await get(cases.profile.url.replace('hire.', 'www.'));
    expect(there.text).toBe((await get(cases.profile.url)).text);
  });

  it('has no mail link for a candidate without email', async () => {
    const { text } = await get(cases.noEmail.url);
    expect(text.match(/mailto:[^"]+/g)).toEqual(['mailto:ben.ito@example.com']);
  });

  it('leads through the sequence by its Next links', async () => {
    for (const [index, one] of cases.sequence.slice(0, -1).entries()) {
      const next = cases.sequence[index + 1];
      expect((await get(one.url)).text).toMatch(new RegExp(`rel="next"\\s+href="[^"]*${next?.candidateId}`));
    }
  });

  it('shows neither id nor email on the current card', async () => {
    const { text } = await get(cases.noDetectableId.url);
    expect(text).toContain(`<h1>${cases.noDetectableId.name}</h1>`);
    expect(text).not.toContain(cases.noDetectableId.candidateId);
    expect(text).not.toContain('mailto:');
    expect(text).not.toContain(cases.noDetectableId.email);
  });

  it('escapes text that people wrote', async () => {
    expect((await get(cases.longNames.url)).text).toContain('🎨 設計者');
  });
});

describe('the late candidate page', () => {
  it('is a shell without the candidate, whose data comes as JSON', async () => {
    const { text } = await get(cases.profile.lateUrl);
    expect(text).not.toContain(cases.profile.lastName);
    const { json } = await get(`/employer/data/candidate/${cases.profile.candidateId}`);
    expect(json).toMatchObject({ name: cases.profile.name, email: cases.profile.email });
    expect((await get('/employer/data/candidate/current')).json).toMatchObject({ id: null, email: null });
  });

  it('arrives after its delay', async () => {
    sandbox.inject({ service: 'app', path: /\/data\/candidate\// }, { delayMs: 250 });
    const before = performance.now();
    await get(`/employer/data/candidate/${cases.profile.candidateId}`);
    expect(performance.now() - before).toBeGreaterThan(240);
  });
});

describe('pages without a candidate', () => {
  it('lists all candidates, or the requested number of rows', async () => {
    const rows = (text: string) => text.match(/\/employer\/candidate\/view\//g)?.length;
    expect(rows((await get('/employer/candidates')).text)).toBe(120);
    expect(rows((await get('/employer/candidates?rows=500')).text)).toBe(500);
    expect((await get('/employer/data/candidates?rows=500')).json).toHaveLength(500);
  });

  it('shows a dashboard and jobs', async () => {
    expect((await get('/employer/dashboard')).status).toBe(200);
    expect((await get('/employer/jobs/view/zGVzXSzSES9ixqNqX7s7Rh')).text).toContain(
      '<h1>Registered Nurse</h1>',
    );
  });

  it('answers 404 elsewhere', async () => {
    for (const path of [
      '/',
      '/employer',
      `/employer/candidate/view/${'x'.repeat(22)}`,
      '/employer/candidate/view',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});
