import type { Page } from '@playwright/test';
import type { Sandbox } from '../../tests/sandbox';
import type { ColourScheme } from '../../tests/e2e/support/driver';
import type { Locator } from '../../tests/e2e/support/locator';
import type { Recruiter } from '../../tests/e2e/support/recruiter';

/** As wide as the sidebar and the quick search are by default, in CSS pixels. */
export const SIDEBAR = 380;

/** One thing to see, and how large the window is that shows it, in CSS pixels. */
export interface Scene {
  /** What its picture is called. */
  name: string;
  width: number;
  height: number;
  /** Light unless told otherwise; where there are several, the pictures' names tell them apart. */
  schemes?: readonly ColourScheme[];
  /** Whether the sidebar is shown without the page at its left. */
  alone?: boolean;
  /** Brings it about; gives a part of the page that shows it. */
  open(recruiter: Recruiter, sandbox: Sandbox): Promise<Locator>;
  /** What is scrolled to or pointed at once the window has its size. */
  atLast?(page: Page, recruiter: Recruiter): Promise<unknown>;
}
