import { toChildArray, type ComponentChildren } from 'preact';
import { displayLocale } from './format';

const FIRST = 0xe000;

/** Stands in a message for the n-th element that `Fill` puts there. */
export function slot(n: number): string {
  return String.fromCharCode(FIRST + n);
}

/** A message with its children, such as links, in the places of its slots. */
export function Interpolate({ text, children }: { text: string; children: ComponentChildren }) {
  const fillings = toChildArray(children);
  const parts = text.split(/([\ue000-\ue008])/);
  return (
    <>{parts.map(part => (part.length === 1 ? fillings[part.charCodeAt(0) - FIRST] : undefined) ?? part)}</>
  );
}

/** Elements joined as a sentence would join words. */
export function Enumerate({ items }: { items: ComponentChildren[] }) {
  const parts = new Intl.ListFormat(displayLocale()).formatToParts(items.map((_, index) => String(index)));
  return <>{parts.map(part => (part.type === 'element' ? items[Number(part.value)] : part.value))}</>;
}
