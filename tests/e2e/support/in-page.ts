/** An accessible name: the whole of it, or a pattern that it matches. */
export type Name = string | RegExp;

/** One step of the way to an element: what kind of thing it is and what it is called. */
export interface Step {
  /** An ARIA role, or `field` for any form control. */
  role: string;
  name?: { text: string } | { pattern: string; flags: string };
  /** The place among several, from 0; without it there must be only one. */
  nth?: number;
}

/** The visible state of one element. */
export interface Seen {
  name: string;
  text: string;
  value: string;
  checked: boolean;
  expanded: boolean;
  disabled: boolean;
  busy: boolean;
  focused: boolean;
  href: string;
}

/** Elements at the end of the steps; `others` names those of the same role, for error messages. */
export interface Sight {
  matches: Seen[];
  others: string[];
}

/**
 * Finds elements as a user of assistive technology does, by role and accessible name, and looks at them or works them.
 * It runs in the page, in both browsers, so it refers to nothing outside itself. Elements that nobody can see or reach
 * (hidden, `aria-hidden`, `inert`) do not exist for it. Names follow the usual order: `aria-labelledby`, `aria-label`,
 * the native label, the content where the role allows it, `title`, `placeholder`.
 */
// oxlint-disable-next-line eslint/complexity, eslint/max-lines-per-function -- it is sent to the page as it stands
export function inPage(
  steps: Step[],
  action: 'look' | 'element' | 'target' | 'select' | 'choose',
  option = '',
): unknown {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const INPUTS: Record<string, string> = {
    button: 'button',
    submit: 'button',
    reset: 'button',
    image: 'button',
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
  };
  const TAGS: Record<string, string> = {
    article: 'article',
    aside: 'complementary',
    button: 'button',
    dd: 'definition',
    details: 'group',
    dialog: 'dialog',
    dt: 'term',
    fieldset: 'group',
    footer: 'contentinfo',
    header: 'banner',
    img: 'img',
    li: 'listitem',
    main: 'main',
    meter: 'meter',
    nav: 'navigation',
    ol: 'list',
    option: 'option',
    output: 'status',
    progress: 'progressbar',
    summary: 'button',
    table: 'table',
    td: 'cell',
    textarea: 'textbox',
    th: 'columnheader',
    tr: 'row',
    ul: 'list',
  };
  const NAMED_BY_CONTENT =
    /^(button|cell|checkbox|columnheader|heading|link|menuitem|option|radio|row|switch|tab)$/;

  function roleOf(element: Element): string {
    const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    const tag = element.localName;
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    if (tag === 'input') return INPUTS[(element as HTMLInputElement).type] ?? 'textbox';
    if (tag === 'select') return (element as HTMLSelectElement).multiple ? 'listbox' : 'combobox';
    if (tag === 'section') return labelOf(element) ? 'region' : '';
    if (tag === 'form') return labelOf(element) ? 'form' : '';
    return TAGS[tag] ?? '';
  }

  /** The name an author gave, other than by the element's content. */
  function labelOf(element: Element): string {
    const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
    const referred = tidy(ids.map(id => contentOf(element.ownerDocument.getElementById(id))).join(' '));
    if (referred) return referred;
    const label = tidy(element.getAttribute('aria-label'));
    if (label) return label;
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const native = tidy(labels.map(each => contentOf(each, element)).join(' '));
    if (native) return native;
    const caption: Record<string, string> = {
      fieldset: 'legend',
      table: 'caption',
      figure: 'figcaption',
      details: 'summary',
    };
    const owned = caption[element.localName];
    if (owned) return contentOf(element.querySelector(`:scope > ${owned}`));
    if (element instanceof HTMLInputElement && INPUTS[element.type] === 'button')
      return tidy(element.value || element.alt);
    return element instanceof HTMLImageElement ? tidy(element.alt) : '';
  }

  function nameOf(element: Element): string {
    return (
      labelOf(element) ||
      (NAMED_BY_CONTENT.test(roleOf(element)) ? contentOf(element) : '') ||
      tidy(element.getAttribute('title')) ||
      tidy(element.getAttribute('placeholder'))
    );
  }

  /** The text of an element as it would be read out; a label's text leaves out the control within it. */
  function contentOf(element: Element | null, without?: Element): string {
    let text = '';
    for (const node of element?.childNodes ?? []) {
      if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? '';
      if (!(node instanceof Element) || node === without) continue;
      if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') continue;
      const inner = node instanceof HTMLSelectElement ? '' : labelOf(node) || contentOf(node, without);
      const inline = getComputedStyle(node).display.startsWith('inline');
      text += inline ? inner : ` ${inner} `;
    }
    return tidy(text);
  }

  /** The visible text. Chromium counts the options of closed lists as visible, Firefox does not; here they are not. */
  function textOf(element: HTMLElement): string {
    let text = element.innerText;
    for (const list of element.querySelectorAll('select')) text = text.replace(list.innerText, ' ');
    return tidy(text);
  }

  const isThere = (element: Element) =>
    element.localName === 'option'
      ? true
      : element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden="true"], [inert]');

  const isField = (element: Element) => element.matches('input, select, textarea, [contenteditable="true"]');

  function isCalled(element: Element, name: Step['name']): boolean {
    if (!name) return true;
    const actual = nameOf(element);
    return 'text' in name ? actual === name.text : new RegExp(name.pattern, name.flags).test(actual);
  }

  function ofRole(scopes: Element[], role: string): Element[] {
    const all = new Set(scopes.flatMap(scope => [...scope.querySelectorAll('*')]));
    return [...all].filter(
      each => (role === 'field' ? isField(each) : roleOf(each) === role) && isThere(each),
    );
  }

  let scopes: Element[] = [];
  let found: Element[] = [document.documentElement];
  for (const step of steps) {
    scopes = found;
    found = ofRole(scopes, step.role).filter(each => isCalled(each, step.name));
    if (step.nth !== undefined) found = found.slice(step.nth).slice(0, 1);
  }

  if (action === 'look') {
    const last = steps.at(-1);
    const others = found.length || !last ? [] : ofRole(scopes, last.role).map(nameOf);
    const matches = found.map(element => {
      const control = element as HTMLInputElement;
      return {
        name: nameOf(element),
        text: textOf(element === document.documentElement ? document.body : (element as HTMLElement)),
        value: control.value ?? '',
        checked: control.checked === true || element.getAttribute('aria-checked') === 'true',
        expanded:
          element.getAttribute('aria-expanded') === 'true' || (element as HTMLDetailsElement).open === true,
        disabled: control.disabled === true || element.getAttribute('aria-disabled') === 'true',
        busy: element.getAttribute('aria-busy') === 'true',
        focused: element === document.activeElement && document.hasFocus(),
        href: (element as HTMLAnchorElement).href ?? '',
      };
    });
    return { matches, others };
  }

  const [element, second] = found;
  if (!element || second) return null;
  if (action === 'element') return element;
  const control = element as HTMLInputElement;
  if (action === 'target') {
    if (control.disabled === true || element.getAttribute('aria-disabled') === 'true') return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Something else in front of it would get the click instead.
    const box = element.getBoundingClientRect();
    const front = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(front) || [...(control.labels ?? [])].some(label => label.contains(front))
      ? element
      : null;
  }
  if (action === 'select') {
    if (document.activeElement !== element) return false;
    control.select();
    return true;
  }
  const list = element as unknown as HTMLSelectElement;
  const wanted = [...list.options].find(each => tidy(each.label) === option || each.value === option);
  if (!wanted) return false;
  // Neither browser opens its list of options for a test, so this one thing is not done by mouse or key.
  list.focus();
  list.value = wanted.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** The expression that calls a self-contained function in a page. */
export function callExpression<Args extends unknown[]>(
  call: (...args: Args) => unknown,
  ...args: Args
): string {
  // Some compilers wrap nested functions in a helper called `__name`, which the page does not have.
  return `(__name => (${call.toString()})(...${JSON.stringify(args)}))(each => each)`;
}
