import { html } from 'hono/html';
import { head } from './head.ts';
import { signedIn } from './views.ts';

type Html = ReturnType<typeof html>;

/** The server-rendered pages' common parts: a bar fixed to the top, and the page below it. */
export function framed(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        ${head(`${title} | JobScore`, 'served')}
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="/employer/dashboard">JobScore</a>
          <nav aria-label="Main">
            <a href="/employer/dashboard">Dashboard</a>
            <a href="/employer/candidates">Candidates</a>
            <a href="/employer/jobs/view/zGVzXSzSES9ixqNqX7s7Rh">Jobs</a>
          </nav>
          <form class="find" role="search" action="/employer/candidates">
            <input type="search" name="q" aria-label="Search JobScore" placeholder="Search" />
          </form>
          <p class="me"><span>${signedIn.name}</span> <span class="mine">${signedIn.email}</span></p>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}
