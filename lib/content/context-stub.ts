/**
 * Stands in for WXT's context of content scripts, which is made with `new`. Fitside follows by itself whether its
 * extension is still there, and WXT's would tell the page, by an event, that this script has come.
 */
export function ContentScriptContext(): void {}
