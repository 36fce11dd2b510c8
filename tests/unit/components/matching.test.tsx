// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ProfileLinkList } from '../../../components/options/ProfileLinkList';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { ProfileLink, ProfileMatch, PossibleProfile } from '../../../lib/shared/model/profile-matching';
import type { ProfileData } from '../../../lib/shared/model/sections';
import type { ProfileCheck, SidebarActions } from '../../../lib/ui/sidebar/sidebar-view';
import { CANDIDATE, MATCHED, NOT_FOUND, PROFILE, actions, failed, known, view } from './fixtures';
import { accessibleName, button, click, enter, mount, named, submit, text } from './mount';

function tree(data: ProfileData, act: Partial<SidebarActions> = {}, check?: ProfileCheck) {
  const shown = view(
    { candidate: known('candidate', CANDIDATE), profile: known('profile', data) },
    { ...(check && { check }) },
  );
  return <Sidebar view={shown} actions={actions(act)} />;
}
const show = (...args: Parameters<typeof tree>) => mount(tree(...args));

const POSSIBLE: PossibleProfile = {
  id: 'CNP7300000109',
  name: 'Maya O.',
  email: 'maya.okafor+jofi@example.org',
  invitedAt: Date.UTC(2026, 3, 11, 13),
  why: 'mailbox',
};

describe('the line about how a profile was matched', () => {
  it.each<[ProfileMatch['rule'], string]>([
    ['link', 'Linked by you'],
    ['person-id', 'Matched by JobScore ID'],
    ['email', 'Matched by email a@b.example'],
    ['notes', 'Matched by JobScore notes or profile links'],
  ])('lists %s', (rule, words) => {
    const match = { rule, email: 'a@b.example', namesAnother: false };
    const region = show({ ...MATCHED, match }).part('Candidate');
    expect(text(region.querySelector('.match'))).toBe(words);
    expect(text(region)).not.toContain('different JobScore ID');
  });

  it('is there though the candidate could not be read', () => {
    const answer = failed('candidate', { problem: { kind: 'offline', service: 'jobscore' } });
    const shown = view({ candidate: answer });
    const region = mount(<Sidebar view={shown} actions={actions()} />).part('Candidate');
    expect(text(region.querySelector('.match'))).toContain('Matched by email');
  });
});

it('shows that addresses in JOFI cannot be read', () => {
  const found = show({ ...NOT_FOUND, searched: { ...NOT_FOUND.searched, unreadable: 2 } });
  expect(text(found.part('JOFI profile'))).toContain('2 profiles have an unreadable email.');
});

it('shows what stands in JOFI in place of an address', () => {
  const matched = show({ ...MATCHED, profile: { ...PROFILE, unreadableEmails: ['m***@home.example'] } });
  expect(text(matched.part('JOFI profile'))).toContain('m***@home.example');
});

describe('what is still to come of the match', () => {
  const bones = (root: ParentNode) => root.querySelectorAll('.region-candidate .skeleton svg').length;

  it('has its room kept until the profile is read', () => {
    const reading = view({ profile: undefined, assignments: undefined });
    const { root, update } = mount(<Sidebar view={reading} actions={actions()} />);
    const ofAssignments = root.querySelectorAll('.assignments .skeleton svg').length;
    expect(bones(root)).toBeGreaterThan(ofAssignments);
    update(tree(NOT_FOUND));
    expect(bones(root)).toBe(0);
  });

  it('has none where profiles are not shown, or could not be read', () => {
    const hidden = view({ profile: undefined }, { hidden: new Set(['profile']) });
    expect(bones(mount(<Sidebar view={hidden} actions={actions()} />).root)).toBe(0);
    const answer = failed('profile', { problem: { kind: 'offline', service: 'jofi' } });
    const shown = mount(<Sidebar view={view({ profile: answer })} actions={actions()} />);
    expect(bones(shown.root)).toBe(0);
  });
});

describe('Not this person', () => {
  it('sets the profile aside and keeps the focus in the region', () => {
    const reject = vi.fn();
    const region = show(MATCHED, { reject }).part('Candidate');
    click(button(region, 'Not this person'));
    expect(reject).toHaveBeenCalledExactlyOnceWith(PROFILE.id);
    expect(document.activeElement?.textContent).toBe('Candidate');
  });

  it('is all the section shows when nothing else is left', () => {
    const data = { ...NOT_FOUND, setAside: [{ id: 'CNP1', name: 'Maya O.' }] };
    const words = text(show(data).part('JOFI profile'));
    expect(words).toContain('No other profile found.Not among the newest 50');
  });

  it('is offered only where a profile is shown', () => {
    for (const data of [NOT_FOUND, { kind: 'unidentified' } as const]) {
      const names = [...show(data).root.querySelectorAll('button')].map(accessibleName);
      expect(names).not.toContain('Not this person');
    }
  });

  it('can be undone, profile by profile', () => {
    const unlink = vi.fn();
    const setAside = [
      { id: 'CNP1', name: 'Maya O.' },
      { id: 'CNP2', name: '' },
    ];
    const region = show({ ...NOT_FOUND, setAside }, { unlink }).part('JOFI profile');
    const items = [...region.querySelectorAll('.set-aside li')];
    expect(items.map(text)).toEqual(['You ruled out Maya O. (CNP1).Undo', 'You ruled out CNP2.Undo']);
    click(button(items[1]!, 'Undo'));
    expect(unlink).toHaveBeenCalledExactlyOnceWith('CNP2');
    const describedBy = button(items[0]!, 'Undo').getAttribute('aria-describedby')!;
    expect(text(document.getElementById(describedBy))).toContain('CNP1');
  });
});

describe('Link another profile', () => {
  const LABEL = 'JOFI profile ID or link';
  const FOUND = {
    profile: {
      id: 'CNP9',
      name: 'Maya Home',
      email: 'm@x.example',
      invitedAt: Date.UTC(2026, 2, 4),
      namesAnother: false,
    },
  };

  function open(act: Partial<SidebarActions> = {}) {
    const page = show(NOT_FOUND, act);
    const region = page.part('JOFI profile');
    click(button(region, 'Link another profile'));
    const check = (given: ProfileCheck) => page.update(tree(NOT_FOUND, act, given));
    return { region, check, input: named<HTMLInputElement>(region, 'input', LABEL) };
  }

  it('opens a labelled box with the focus in it, and closes it', () => {
    const forgetCheck = vi.fn();
    const { region, input } = open({ forgetCheck });
    expect(document.activeElement).toBe(input);
    expect(button(region, 'Link another profile').getAttribute('aria-expanded')).toBe('true');
    click(button(region, 'Link another profile'));
    expect(region.querySelector('.link-box')).toBeNull();
    expect(forgetCheck).toHaveBeenCalled();
  });

  it('checks what is pasted, once at a time, and nothing empty', () => {
    const asked = vi.fn();
    const { region, input, check } = open({ check: asked });
    submit(input.form!);
    expect(asked).not.toHaveBeenCalled();
    enter(input, 'CNP9');
    submit(input.form!);
    expect(asked).toHaveBeenCalledExactlyOnceWith('CNP9');
    check({ asking: true });
    submit(input.form!);
    expect(asked).toHaveBeenCalledOnce();
    expect(button(region, 'Find profile').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows whose profile it is before it can be linked', () => {
    const link = vi.fn();
    const { region, check } = open({ link });
    expect(region.textContent).not.toContain('Link this profile');
    check(FOUND);
    expect(text(region.querySelector('[role=status] .person'))).toBe(
      'Maya Homem@x.exampleCNP9, invited Mar 4, 2026',
    );
    click(button(region, 'Link this profile'));
    expect(link).toHaveBeenCalledExactlyOnceWith('CNP9');
    expect(region.querySelector('.link-box')).toBeNull();
    expect(document.activeElement?.textContent).toBe('JOFI profile');
  });

  it('shows when the profile has the id of another candidate', () => {
    const { region, check } = open();
    check({ profile: { ...FOUND.profile, namesAnother: true } });
    expect(text(region.querySelector('.link-box'))).toContain('has a different JobScore ID');
  });

  it('does not link what was typed over meanwhile', () => {
    const forgetCheck = vi.fn();
    const { input, check } = open({ forgetCheck });
    check(FOUND);
    enter(input, 'CNP8');
    expect(forgetCheck).toHaveBeenCalledOnce();
  });

  it.each<[string, ProfileCheck]>([
    ["That isn't a profile ID or link.", { unreadable: true }],
    ['This person has no profile yet.', { noProfile: true }],
    ['No profile with this ID in your JOFI account.', { problem: { kind: 'not-found', service: 'jofi' } }],
    ["Couldn't reach JOFI.", { problem: { kind: 'offline', service: 'jofi' } }],
  ])('shows: %s', (words, given) => {
    const { input, check } = open();
    check(given);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(text(document.getElementById(input.getAttribute('aria-describedby')!))).toContain(words);
  });

  it('is not offered while it is not known what matches', () => {
    const shown = view({ profile: failed('profile', { problem: { kind: 'no-key', service: 'jofi' } }) });
    const region = mount(<Sidebar view={shown} actions={actions()} />).part('Candidate');
    expect(text(region)).not.toContain('Link another profile');
  });
});

describe('profiles that may be theirs', () => {
  it('are listed with name, address, date and why, to be confirmed one by one', () => {
    const link = vi.fn();
    const others: PossibleProfile[] = [
      { ...POSSIBLE, id: 'CNP2', why: 'name', invitedAt: undefined },
      { ...POSSIBLE, id: 'CNP3', why: 'other-id', email: '' },
      { ...POSSIBLE, id: 'CNP4', why: 'notes', name: '' },
    ];
    const region = show({ ...NOT_FOUND, possible: [POSSIBLE, ...others] }, { link }).part('JOFI profile');
    expect(text(region)).toContain('4 possible matches');
    const items = [...region.querySelectorAll('.possible li')];
    expect(items.map(text)).toEqual([
      'Maya O.maya.okafor+jofi@example.orgCNP7300000109, invited Apr 11, 2026' +
        'Same email, except for dots or a +tag.Yes, this is them',
      'Maya O.maya.okafor+jofi@example.orgCNP2, no date' +
        'Same full name, different email.Yes, this is them',
      "Maya O.CNP3, invited Apr 11, 2026Has another JobScore candidate's ID.Yes, this is them",
      'No namemaya.okafor+jofi@example.orgCNP4, invited Apr 11, 2026' +
        'Linked in a note or profile link, but the name is different.Yes, this is them',
    ]);
    click(button(items[2]!, 'Yes, this is them'));
    expect(link).toHaveBeenCalledExactlyOnceWith('CNP3');
    expect(document.activeElement?.textContent).toBe('JOFI profile');
  });

  it('are in a closed disclosure beside one that is certain', () => {
    const region = show({ ...MATCHED, possible: [POSSIBLE] }).part('JOFI profile');
    const details = region.querySelector<HTMLDetailsElement>('details:has(.possible)')!;
    expect(details.open).toBe(false);
    expect(text(details.querySelector('summary'))).toBe('1 more possible match');
    expect(text(region)).toContain(PROFILE.id);
  });
});

describe('without a profile', () => {
  const region = (more: Partial<typeof NOT_FOUND>) =>
    text(show({ ...NOT_FOUND, ...more }).part('JOFI profile'));

  it('shows that the person was invited, and what to wait for', () => {
    const words = region({
      invited: { name: 'Maya', invitedAt: Date.UTC(2026, 5, 1, 12), hasAccepted: true },
    });
    expect(words).toContain('Accepted the JOFI invitation from Jun 1, 2026. No profile yet.');
    expect(words).toContain('Refresh to check');
    expect(words).not.toContain('Not among');
    expect(region({ invited: { name: '', hasAccepted: true } })).toContain(
      'Accepted the JOFI invitation. No profile yet.',
    );
  });

  it('shows how far a person who accepted has come, with their own link to copy and no link to open', async () => {
    const assessmentUrl = 'https://www.jofiscore.com/welcome/7b1d2c9a';
    const copy = vi.fn(async () => true);
    const invited = { name: 'Maya', hasAccepted: true, progress: { finished: 1, total: 3 }, assessmentUrl };
    const part = show({ ...NOT_FOUND, invited }, { copy }).part('JOFI profile');
    expect(text(part)).toContain('1 of 3 assessments finished.');
    expect(part.querySelector('a')).toBeNull();
    expect(part.innerHTML).not.toContain('welcome');
    click(button(part, 'Copy assessment link'));
    expect(copy).toHaveBeenCalledExactlyOnceWith(
      expect.any(String),
      expect.objectContaining({ plain: assessmentUrl }),
    );
    await vi.waitFor(() => expect(text(part)).toContain('Link copied'));
  });

  it('shows that an invitation is not accepted yet, and asks for no other', () => {
    const words = region({ invited: { name: '', invitedAt: Date.UTC(2026, 5, 1, 12), hasAccepted: false } });
    expect(words).toContain('Invited to JOFI Jun 1, 2026. Not accepted yet.');
    expect(words).not.toMatch(/Accepted the|invite them|Copy/);
  });

  it('does not offer to invite whose profile is known, though not shown', () => {
    expect(region({ setAside: [{ id: 'CNP1', name: 'Maya' }] })).not.toContain('invite them');
    expect(region({})).toContain('invite them in JOFI');
  });

  it('makes no claim of completeness where JOFI gives no number', () => {
    const { total: _, ...searched } = NOT_FOUND.searched;
    const words = region({ searched });
    expect(words).toContain(
      'Not among the newest 50 profiles. JOFI may have older ones; Fitside has seen 61.',
    );
    expect(words).not.toContain('of 67');
  });

  it('shows which profile is deleted, and what else was searched', () => {
    const words = region({ gone: ['CNP1'] });
    expect(words).toContain('Profile CNP1 is no longer in JOFI.');
    expect(words).toContain('Not among the newest 50 of 67 profiles');
  });

  it('a profile that is gone is named beside another that matches', () => {
    expect(text(show({ ...MATCHED, gone: ['CNP1'] }).part('JOFI profile'))).toContain(
      'CNP1 is no longer in JOFI',
    );
  });
});

describe('Linked profiles, in the settings', () => {
  const link = (fields: Partial<ProfileLink> = {}): ProfileLink => ({
    person: 'jBVNCvumX8AdQaK44ZUjSm',
    scope: 'live:17',
    profileId: 'CNP8',
    kind: 'same',
    profileName: 'Maya Home',
    candidateName: 'Maya Okafor',
    at: Date.UTC(2026, 2, 4, 12),
    ...fields,
  });
  const act = () => ({ remove: vi.fn(), restore: vi.fn() });

  it('lists person, profile, decision and date', () => {
    const links = [
      link(),
      link({
        kind: 'not',
        person: 'email:a@b.example',
        candidateName: undefined,
        profileName: '',
        scope: 'test:1',
      }),
      link({ profileId: 'CNP9', candidateName: undefined }),
    ];
    const { root } = mount(<ProfileLinkList view={{ links, lost: false }} actions={act()} />);
    expect([...root.querySelectorAll('.linked li > div')].map(text)).toEqual([
      'Maya OkaforMaya Home CNP8Linked, Mar 4, 2026',
      'a@b.exampleProfile CNP8Not this person, Mar 4, 2026, Test data',
      'JobScore candidate jBVNCvumX8AdQaK44ZUjSmMaya Home CNP9Linked, Mar 4, 2026',
    ]);
  });

  it('removes one', () => {
    const actions = act();
    const links = [link(), link({ profileId: 'CNP9' })];
    const { root } = mount(<ProfileLinkList view={{ links, lost: false }} actions={actions} />);
    click(button(root.querySelectorAll('li')[1]!, 'Remove'));
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith(links[1]);
    expect(document.activeElement?.textContent).toBe('Linked profiles');
  });

  it('brings back the one that was removed', () => {
    const actions = act();
    const { root } = mount(
      <ProfileLinkList view={{ links: [], removed: link(), lost: false }} actions={actions} />,
    );
    expect(text(root.querySelector('[role="status"]'))).toBe('Removed from the list.');
    click(button(root, 'Undo'));
    expect(actions.restore).toHaveBeenCalledOnce();
  });

  it('is blurred while the screen is shared, with a notice, until the user reveals it', () => {
    const onShow = vi.fn();
    const list = (isBlurred: boolean, links = [link()]) => (
      <ProfileLinkList view={{ links, lost: false }} actions={act()} isBlurred={isBlurred} onShow={onShow} />
    );
    const { root, update } = mount(list(true));
    expect([...root.querySelectorAll('bdi')].every(name => name.closest('[data-blurred="true"]'))).toBe(true);
    expect(text(root)).toContain('Blurred for screen sharing');
    click(button(root, 'Show'));
    expect(onShow).toHaveBeenCalledOnce();
    update(list(false));
    expect(root.querySelector('[data-blurred="true"]')).toBeNull();
    update(list(true, []));
    expect(text(root)).not.toContain('Blurred');
  });

  it('explains how to make one when there is none, and nothing before that is known', () => {
    const { root, update } = mount(<ProfileLinkList view={{ lost: false }} actions={act()} />);
    expect(root.querySelector('button')).toBeNull();
    expect(text(root)).not.toContain('Nothing is linked');
    update(<ProfileLinkList view={{ links: [], lost: false }} actions={act()} />);
    expect(text(root)).toContain('Nothing is linked yet.');
    expect(root.querySelector('button')).toBeNull();
  });
});
