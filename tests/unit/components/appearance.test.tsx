// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { setAppearance } from '../../../components/shared/appearance';
import { i18n } from '../../../components/shared/i18n';
import { mount } from './mount';

const Words = () => <p>{i18n.t('language')}</p>;

afterEach(() => setAppearance({ language: 'en', theme: 'browser' }));

describe('how a page looks and speaks', () => {
  it('is set on the document', () => {
    setAppearance({ language: 'es', theme: 'dark' });
    expect(document.documentElement.lang).toBe('es');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('changes what is shown already', () => {
    const { root } = mount(<Words />);
    expect(root.textContent).toBe('en');
    act(() => setAppearance({ language: 'es', theme: 'browser' }));
    expect(root.textContent).toBe('es');
  });

  it('picks the plural form and fills in the placeholders', () => {
    expect(i18n.t('assignments.more', 1)).toBe('and 1 more');
    expect(i18n.t('profile.several', 3)).toBe('3 profiles match.');
    expect(i18n.t('sidebar.source', ['JOFI', 'today'])).toBe('JOFI · today');
  });

  it('puts in texts with signs of their own unchanged', () => {
    expect(i18n.t('sidebar.source', ['$2', '$1 | $&'])).toBe('$2 · $1 | $&');
  });
});
