import type { Page } from '@playwright/test';
import type { Sandbox } from '../../tests/sandbox';
import type { ColourScheme } from '../../tests/e2e/support/driver';
import type { Locator } from '../../tests/e2e/support/locator';
import type { Recruiter } from '../../tests/e2e/support/recruiter';

/** As wide as the sidebar and the quick search are by default, in CSS pixels. */
export const SIDEBAR = 380;

/** One thing to see, and how large the window is that shows it, in CSS pixels. */
export interface Scene {
  /** Name of its picture. */
  name: string;
  width: number;
  height: number;
  /** Light by default. If there are several, each picture's name includes its scheme. */
  schemes?: readonly ColourScheme[];
  /** True if the sidebar is shown without the page at its left. */
  alone?: boolean;
  /** Sets up the scene. Returns a part of the page that shows it. */
  open(recruiter: Recruiter, sandbox: Sandbox): Promise<Locator>;
  /** Scrolls or points to its target, once the window has its size. */
  atLast?(page: Page, recruiter: Recruiter): Promise<unknown>;
}
