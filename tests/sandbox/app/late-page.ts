import { html } from 'hono/html';
import { signedIn } from './views.ts';

/** The single-page layout's shell, the same for every address: `late.js` fills it and follows the address. */
export function latePage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>JobScore</title>
        <link rel="icon" type="image/svg+xml" href="/employer/assets/icon.svg" />
        <link rel="stylesheet" href="/employer/assets/late.css" />
        <script src="/employer/assets/late.js" defer></script>
      </head>
      <body>
        <div class="x-shell">
          <div class="x-rail" role="navigation" aria-label="Candidates"><div class="x-roll"></div></div>
          <div class="x-stage">
            <div class="x-strip">
              <span class="x-logo">JobScore</span>
              <input class="x-ask" type="search" aria-label="Search JobScore" placeholder="Search" />
              <span class="x-self">${signedIn.email}</span>
            </div>
            <div class="x-view" role="main" aria-live="polite"></div>
          </div>
        </div>
      </body>
    </html>`;
}
