import { html } from 'hono/html';

/** Returns the head of a page, with the style and script of a layout. */
export const head = (title: string, layout: 'served' | 'late') =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" type="image/svg+xml" href="/employer/assets/icon.svg" />
    <link rel="stylesheet" href="/employer/assets/${layout}.css" />
    <script src="/employer/assets/${layout}.js" defer></script>`;
