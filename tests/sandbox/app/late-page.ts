import { html } from 'hono/html';
import { head } from './head.ts';
import { signedIn } from './views.ts';

/** The single-page layout's shell, the same for every address: `late.js` fills it and follows the address. */
export function latePage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        ${head('JobScore', 'late')}
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
