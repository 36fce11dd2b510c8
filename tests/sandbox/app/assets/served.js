'use strict';
// The page's own shortcuts: j is the next candidate, k the one before, unless someone is typing on the page.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
    return;
  const rel = { j: 'next', k: 'prev' }[event.key];
  const link = rel && document.querySelector(`a[rel="${rel}"]`);
  if (link instanceof HTMLAnchorElement) location.assign(link.href);
});
