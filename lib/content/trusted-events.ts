/** Listens to events that the browser itself dispatches: those of a script of the page do not count. */
export function listenTo<Kind extends Event = Event>(
  target: EventTarget,
  types: string,
  listener: (event: Kind) => void,
  options?: AddEventListenerOptions,
): void {
  for (const type of types.split(' ')) {
    target.addEventListener(type, event => event.isTrusted && listener(event as Kind), options);
  }
}
