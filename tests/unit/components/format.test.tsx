// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../components/shared/i18n';
import { wageText } from '../../../components/occupation/wages';
import {
  formatAge,
  displayLocale,
  formatDate,
  formatList,
  formatNumber,
  formatTime,
} from '../../../components/shared/format';
import { problemText } from '../../../components/shared/problem-text';
import { SERVICES } from '../../../lib/shared/model/services';
import type { ProblemKind } from '../../../lib/shared/model/problem';
import { NOW } from './fixtures';
import './mount';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('ageWords', () => {
  it.each([
    [0, undefined],
    [-5 * MINUTE, undefined],
    [59_000, undefined],
    [MINUTE, '1 minute ago'],
    [3.9 * MINUTE, '3 minutes ago'],
    [60 * MINUTE, '1 hour ago'],
    [23.9 * 60 * MINUTE, '23 hours ago'],
    [DAY, '1 day ago'],
    [9 * DAY, '1 week ago'],
    [45 * DAY, '1 month ago'],
    [800 * DAY, '2 years ago'],
  ])('%d ms is %s', (age, words) => {
    expect(formatAge(NOW, NOW - age, 'en')).toBe(words);
  });

  it('speaks other languages', () => {
    expect(formatAge(NOW, NOW - 3 * MINUTE, 'es')).toBe('hace 3 minutos');
  });
});

describe('what the words in Spanish stand beside', () => {
  afterEach(() => setLanguage('en'));

  it('is in Spanish too, with the numbers of the United States unless the user prefers others', () => {
    expect(displayLocale().split('-')[0]).toBe('en');
    setLanguage('es');
    expect(displayLocale()).toBe('es-US');
    const march = Date.parse('2026-03-04T12:00:00Z');
    expect(formatDate(march)).toBe('4 mar 2026');
    expect(formatNumber(12_345.5)).toBe('12,345.5');
    expect(formatList(['JOFI', 'intereses'])).toBe('JOFI e intereses');
    expect(wageText({ amount: 61_000, isOver: true }, 'annual')).toBe('$61,000 o más');
  });
});

describe('problemWords', () => {
  const KINDS: ProblemKind[] = [
    'no-consent',
    'no-key',
    'bad-key',
    'forbidden',
    'not-found',
    'rate-limited',
    'offline',
    'timeout',
    'server',
    'unexpected-shape',
    'no-access',
  ];
  const NAMES = { jobscore: 'JobScore', jofi: 'JOFI', onet: 'O*NET' };

  it.each(KINDS.flatMap(kind => SERVICES.map(service => ({ kind, service }))))(
    'name the service and a next step: $kind, $service',
    problem => {
      const words = problemText(problem, NOW);
      expect(words).toContain(NAMES[problem.service]);
      expect(words).toMatch(/[Tt]ry again|in settings|Check|Search JobScore/);
      expect(words).not.toMatch(/[$\ue000-\ue008]/);
    },
  );

  it('name the time of the next try while it lies ahead', () => {
    const problem = { kind: 'rate-limited', service: 'jobscore', retryAt: NOW + 5 * MINUTE } as const;
    expect(problemText(problem, NOW)).toContain(`Try again after ${formatTime(problem.retryAt)}.`);
    expect(problemText(problem, NOW + 6 * MINUTE)).toContain('Try again in a minute');
    const hour = { ...problem, isHourSpent: true } as const;
    expect(problemText(hour, NOW)).toContain(
      `this hour's JobScore requests. They reset by ${formatTime(problem.retryAt)}`,
    );
  });

  it('explain that JobScore’s 401 may be about the candidate', () => {
    expect(problemText({ kind: 'bad-key', service: 'jobscore' }, NOW)).toContain(
      'that user may not have access to this candidate',
    );
  });

  it.each([
    [
      'a connection that is lost',
      { kind: 'offline', isConnectionLost: true },
      'Check your internet connection',
    ],
    ['a service that is out of reach', { kind: 'offline' }, /^Couldn't reach JOFI. Try again/],
    ['an answer that broke off', { kind: 'offline', status: 200 }, 'was cut off'],
    ['a refusal', { kind: 'server', status: 406 }, 'refused the request (error 406)'],
    ['a list that is gone', { kind: 'unexpected-shape', status: 404 }, 'refused the request'],
    ['a redirect', { kind: 'unexpected-shape', status: 0 }, 'If your network asks you to sign in'],
    ['a web page', { kind: 'unexpected-shape', isWebPage: true }, 'If your network asks you to sign in'],
  ] as const)('say what happened: %s', (_what, problem, words) => {
    const text = problemText({ service: 'jofi', ...problem }, NOW);
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
  });

  it('name the status of a server’s fault', () => {
    expect(problemText({ kind: 'server', service: 'jofi', status: 503 }, NOW)).toContain('(error 503)');
  });
});
