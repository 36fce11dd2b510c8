import { type AxeFinding, runAxe } from './axe';
import type { Document, Tab } from './driver';
import { callExpression, inPage, type Name, type Seen, type Sight, type Step } from './in-page';
import { PATIENCE_MS, until } from './until';

/** Where the search for a part begins: a document that may not be there yet, and what to call it. */
export interface Root {
  readonly title: string;
  readonly tab: Tab;
  document(): Promise<Document | undefined>;
  /** Brings the tab to the front, if it is not there. */
  activate(): Promise<void>;
  /** Returns whether an element, given as an expression, takes clicks already, where a user would wait for that. */
  isReady?(document: Document, element: string): Promise<boolean>;
}

const NOTHING: Sight = { matches: [], others: [] };

/**
 * A part of what is shown: a document, a region in it, a button in that. A part is only a way to find something;
 * it is looked for again each time it is asked, so it may be made before the thing exists.
 */
export class Locator {
  constructor(
    private readonly root: Root,
    private readonly steps: readonly Step[] = [],
  ) {}

  /** The tab it is in. */
  get tab(): Tab {
    return this.root.tab;
  }

  /** Any part of a role, by its accessible name. */
  find(role: string, name?: Name): Locator {
    const step: Step = { role };
    if (typeof name === 'string') step.name = { text: name };
    if (name instanceof RegExp) step.name = { pattern: name.source, flags: name.flags };
    return new Locator(this.root, [...this.steps, step]);
  }

  region = (name: Name) => this.find('region', name);
  group = (name: Name) => this.find('group', name);
  button = (name: Name) => this.find('button', name);
  link = (name: Name) => this.find('link', name);
  heading = (name: Name) => this.find('heading', name);
  /** A form control of any kind, by its label. */
  field = (label: Name) => this.find('field', label);

  /** The one of several that comes at this place, from 0. */
  nth(index: number): Locator {
    const last = this.steps.at(-1);
    return last ? new Locator(this.root, [...this.steps.slice(0, -1), { ...last, nth: index }]) : this;
  }

  /** Reads what there is of this part now, without waiting. */
  async look(): Promise<Sight> {
    const document = await this.root.document();
    return document
      ? ((await document.evaluate(callExpression(inPage, [...this.steps], 'look'))) as Sight)
      : NOTHING;
  }

  /** All matches now, perhaps none. */
  async all(): Promise<Seen[]> {
    return (await this.look()).matches;
  }

  /** How many there are now. */
  async count(): Promise<number> {
    return (await this.all()).length;
  }

  /** Waits until there is just one of it, and returns what can be seen of it. */
  seen(): Promise<Seen> {
    return until(
      async () => {
        const { matches } = await this.look();
        return matches.length === 1 && matches[0];
      },
      error => this.explain('is not there', error),
    );
  }

  /** The visible text, spaces and line breaks folded into single spaces. */
  text = async () => (await this.seen()).text;
  value = async () => (await this.seen()).value;
  isChecked = async () => (await this.seen()).checked;
  isExpanded = async () => (await this.seen()).expanded;
  isDisabled = async () => (await this.seen()).disabled;

  /** Clicks it with the mouse, once it is there, enabled and not covered. */
  async click(): Promise<void> {
    await this.root.activate();
    const target = callExpression(inPage, [...this.steps], 'target');
    await until(
      async () => {
        const document = await this.root.document();
        return document && (await this.isReady(document, target)) && document.click(target);
      },
      error => this.explain('cannot be clicked', error),
    );
  }

  /** Clicks into a text field, and types over what it holds. */
  async fill(text: string): Promise<void> {
    await this.click();
    await until(
      () => this.work('select'),
      error => this.explain('does not take the focus', error),
    );
    await (text ? this.root.tab.type(text) : this.root.tab.press('Delete'));
  }

  /** Chooses an option of a drop-down list by its label or value. */
  async choose(option: string): Promise<void> {
    await this.root.activate();
    await until(
      () => this.work('choose', option),
      error => this.explain(`has no option "${option}"`, error),
    );
  }

  /** Presses a key, or several as in `Shift+Tab`, in whatever has the focus. */
  async press(keys: string): Promise<void> {
    await this.root.activate();
    await until(
      async () => {
        const document = await this.root.document();
        return !document || (await this.isReady(document, 'document.activeElement'));
      },
      error => this.explain('takes no keys', error),
    );
    await this.root.tab.press(keys);
  }

  /** Presses Tab, up to `limit` times, until it has the focus. */
  async tabTo(limit = 120): Promise<void> {
    await this.seen();
    const hasFocus = async () => (await this.all())[0]?.focused === true;
    for (let presses = 0; presses < limit && !(await hasFocus()); presses += 1) await this.press('Tab');
    await until(hasFocus, error => this.explain('did not get the focus by Tab', error));
  }

  /** Returns the faults that axe-core finds in this part, which must be there. */
  async axe(): Promise<AxeFinding[]> {
    await this.root.activate();
    await this.seen();
    const document = await this.root.document();
    if (!document) throw new Error(`${this.description()} is gone.`);
    return runAxe(document, callExpression(inPage, [...this.steps], 'element'));
  }

  /** Runs a self-contained function on the part's element in its document, and returns the result. */
  async evaluate(about: (element: Element) => unknown): Promise<unknown> {
    await this.seen();
    const document = await this.root.document();
    return document?.evaluate(`(${about.toString()})(${callExpression(inPage, [...this.steps], 'element')})`);
  }

  /** Describes the part in words: `button "Save" in group "JobScore" in the options page`. */
  description(): string {
    const words = this.steps.map(({ role, name, nth }) => {
      const called = !name ? '' : 'text' in name ? ` "${name.text}"` : ` /${name.pattern}/${name.flags}`;
      return `${role}${called}${nth === undefined ? '' : ` no. ${nth}`}`;
    });
    return [...words.toReversed(), this.root.title].join(' in ');
  }

  private isReady(document: Document, element: string): Promise<boolean> {
    return this.root.isReady?.(document, element) ?? Promise.resolve(true);
  }

  private async work(action: 'select' | 'choose', option?: string): Promise<boolean> {
    const document = await this.root.document();
    return (await document?.evaluate(callExpression(inPage, [...this.steps], action, option ?? ''))) === true;
  }

  /** Describes what is wrong, and what is there instead. */
  async explain(what: string, error?: unknown): Promise<string> {
    const lines = [`${this.description()} ${what} (waited ${PATIENCE_MS / 1000} s).`];
    if (error) lines.push(String(error));
    const { matches, others } = await this.look().catch(() => NOTHING);
    if (matches.length > 1) lines.push(`There are ${matches.length} of it.`);
    if (others.length > 0) lines.push(`There are: ${others.map(other => `"${other}"`).join(', ')}.`);
    const whole = await new Locator(this.root).look().catch(() => NOTHING);
    const shown = matches.length > 0 ? matches : whole.matches;
    lines.push(...shown.map(({ text }) => `Shown: ${text}`));
    if (whole.matches.length === 0) lines.push(`${this.root.title} is not shown.`);
    return lines.join('\n');
  }
}
