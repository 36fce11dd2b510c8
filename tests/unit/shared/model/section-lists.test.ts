import { describe, expect, it } from 'vitest';
import {
  factsOf,
  foldedFor,
  HIDEABLE_SECTIONS,
  SECTIONS,
  SUMMARIZED_SECTIONS,
  TOP_SECTIONS,
  withDependents,
  withHiddenTogether,
} from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';

describe('the table of sections', () => {
  it.each(SECTIONS)('refers from %s to sections that are in it', section => {
    const { needs = [], mentions = [], within, hiddenWith } = factsOf(section);
    const named = [...needs, ...mentions, within, hiddenWith].filter(other => other !== undefined);
    expect(named.filter(other => !SECTIONS.includes(other as Section))).toEqual([]);
  });

  it.each(SECTIONS)('has %s behind the sections it needs', section => {
    const before: readonly string[] = SECTIONS.slice(0, SECTIONS.indexOf(section));
    expect(factsOf(section).needs?.filter(need => !before.includes(need)) ?? []).toEqual([]);
  });
});

describe('the lists of sections', () => {
  it('draw assignments inside the candidate, and all others by themselves', () => {
    expect(SECTIONS.filter(section => !TOP_SECTIONS.some(top => top === section))).toEqual(['assignments']);
  });

  it('can hide all but who the candidate is', () => {
    expect(HIDEABLE_SECTIONS).toEqual(SECTIONS.filter(section => section !== 'candidate'));
  });

  it('sum up what is about the person, not their applications', () => {
    expect(SUMMARIZED_SECTIONS).toEqual(['candidate', 'profile', 'interests', 'careers', 'occupations']);
  });

  it('fold what interests would weigh in, in a structured review alone', () => {
    expect(foldedFor('structured')).toEqual(['interests', 'careers', 'job']);
    expect(foldedFor('coaching')).toEqual([]);
  });

  it('follow what a section is worked out from', () => {
    expect(withDependents('interests')).toEqual(['interests', 'careers', 'job']);
    expect(withDependents('profile')).toEqual(['profile', 'interests', 'careers', 'occupations', 'job']);
    expect(withDependents('candidate')).toEqual(SECTIONS);
  });

  it('hide career matches with the interests they are matched to', () => {
    expect(withHiddenTogether(section => section === 'interests')).toEqual(['interests', 'careers']);
    expect(withHiddenTogether(section => section === 'careers')).toEqual(['careers']);
  });
});
