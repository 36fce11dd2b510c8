// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Onboarding } from '../../../components/options/Onboarding';
import { LinkForm } from '../../../components/sidebar/LinkForm';
import type { FirstRunStep } from '../../../lib/shared/model/consent';
import { NOW } from './fixtures';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

/** No waiting here: what takes the focus a moment after it is drawn takes it from someone who types already. */
describe('the focus is moved as something is drawn', () => {
  it('to the step that the first run is at', () => {
    const at = (step: FirstRunStep) =>
      render(
        <Onboarding step={step} consent={{ version: 1, at: NOW }} onAgree={() => {}} onGo={() => {}}>
          {{ reads: 'Your data', keys: 'Keys', access: 'Access' }}
        </Onboarding>,
        root,
      );
    at('reads');
    expect(document.activeElement).toBe(document.body);
    at('keys');
    expect(document.activeElement?.localName).toBe('h2');
  });

  it('to the field for a profile', () => {
    render(
      <LinkForm
        check={undefined}
        onCheck={() => {}}
        onForget={() => {}}
        onLink={() => {}}
        onLeave={() => {}}
      />,
      root,
    );
    expect(document.activeElement?.localName).toBe('input');
  });
});
