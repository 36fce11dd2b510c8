import type { ReadonlySignal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import type { PageAppearance } from '../../lib/shared/model/settings';
import { createClock } from '../../lib/ui/shared/clock';
import { followAppearance } from '../../lib/shared/settings/appearance';
import {
  createUseReport,
  followKeyLock,
  onUserInput,
  openUnlocking,
  unlockKeys,
} from '../../lib/ui/shared/key-lock';
import { followScreenShareBlur, type ScreenShareBlur } from '../../lib/ui/shared/screen-share-blur';
import { setAppearance } from './appearance';
import type { BlurProps } from './BlurBar';
import { keepFocus } from './keep-focus';
import { NowContext } from './now';
import { KeysLockedContext, UnlockKeys } from './UnlockKeys';

interface PageShell {
  /** Draws the page; called again whenever a signal that it reads changes. */
  draw(blur: Required<BlurProps>): ComponentChild;
  /** Whenever one of these shows something new, ages are brought up to date. */
  views?: readonly ReadonlySignal<unknown>[];
  /** Returns the title of the tab, in the page's language. */
  title?(): string;
  /** Applies language and theme in place of `setAppearance`. */
  applyAppearance?(appearance: PageAppearance): void;
  /** Called before the page changes to another language. */
  onLanguageChange?(): void;
  /** A page that blurs people by itself too brings the state of that. */
  blur?: ScreenShareBlur;
  /** Selects the element that takes the focus when the focused one goes; otherwise the heading above it does. */
  focusHome?: string;
  /** Set where everything shown is invented: then it doesn't matter whether keys are locked. */
  isSample?: boolean;
  /** Where the passphrase is best typed, its field takes the focus. */
  isUnlockFocused?: boolean;
}

/** Draws a page, once it is known whether people are blurred and how the page looks. */
export async function mountPage({
  draw,
  views,
  title,
  applyAppearance = setAppearance,
  onLanguageChange,
  blur = followScreenShareBlur(),
  focusHome,
  isSample = false,
  isUnlockFocused = false,
}: PageShell): Promise<void> {
  const now = createClock(views);
  const lock = followKeyLock();
  const reportUse = createUseReport();
  onUserInput(() => void reportUse().catch(() => undefined));
  const isFramed = window.parent !== window;
  function Page() {
    const blurProps = { isBlurred: blur.isBlurred.value, onShow: () => blur.set(false) };
    const isLocked = lock.state.value === 'locked' && !isSample;
    return (
      <NowContext.Provider value={now.value}>
        <KeysLockedContext.Provider value={isLocked}>
          {isLocked && (
            <UnlockKeys
              onUnlock={isFramed ? undefined : unlockKeys}
              onOpen={() => void openUnlocking()}
              isFocused={isUnlockFocused}
            />
          )}
          {draw(blurProps)}
        </KeysLockedContext.Provider>
      </NowContext.Provider>
    );
  }

  await Promise.all([
    blur.isKnown,
    lock.isKnown,
    followAppearance(appearance => {
      applyAppearance(appearance);
      if (title) document.title = title();
    }, onLanguageChange),
  ]);
  const root = document.getElementById('app')!;
  keepFocus(root, focusHome);
  render(<Page />, root);
}
