import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  id: string;
  class?: string;
  children: ComponentChildren;
}

/** The heading of what has just come: it takes the focus, so that the keyboard and what reads aloud go on from there. */
export function StageHeading({ id, class: name, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} class={name} tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
