/**
 * Replaces WXT's context of content scripts, which is made with `new`. Fitside checks itself whether its extension is
 * still there, and WXT's would reveal this script to the page by an event.
 */
export function ContentScriptContext(): void {}
