import { cases } from '../../sandbox';
import { expect, test } from '../support/connected';
import { openReview } from '../support/review';

const FIELD = 'Filter by title';
const TYPED = 'qzxvwyqzxvwyqzxvwy';

/** Has the page keep whatever it hears of keys and text, in itself and in a frame of its own. */
const LISTEN = `(() => {
  window.got = [];
  const keep = ({ type, key, data }) => got.push(type + ':' + (key ?? data ?? ''));
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) addEventListener(type, keep, true);
  const makeBox = () => Object.assign(document.createElement('input'), { id: 'box' });
  const inner = Object.assign(document.createElement('iframe'), { id: 'inner' });
  document.body.prepend(makeBox(), inner);
  inner.contentDocument.body.append(makeBox());
  for (const type of ['keydown', 'beforeinput']) inner.contentWindow.addEventListener(type, keep, true);
})()`;

const IN_FRAME = 'by a frame of its own';

/** Ways in which a page takes the focus, again and again. */
const THEFTS: Record<string, string> = {
  'by a field': `setInterval(() => box.focus(), 20)`,
  'by its window': `setInterval(() => { document.activeElement.blur(); window.focus(); }, 20)`,
  'by a field that fights for it': `(() => {
    box.onblur = () => box.focus();
    box.focus();
    addEventListener('blur', () => box.focus());
    return setInterval(() => box.focus(), 20);
  })()`,
  'now and then': `setInterval(() => box.focus(), 300)`,
  [IN_FRAME]: `setInterval(() => inner.contentDocument.getElementById('box').focus(), 20)`,
};

test('a page that keeps taking the focus gets no key', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  const { document } = recruiter.page.tab;
  await document.evaluate(LISTEN);
  const field = sidebar.careers.field(FIELD);
  for (const [name, script] of Object.entries(THEFTS)) {
    await test.step(name, async () => {
      await field.click();
      await document.evaluate(`void (window.thief = ${script})`);
      for (const key of TYPED) {
        await recruiter.page.tab.press(key);
        await new Promise(done => setTimeout(done, 20));
      }
      await expect(sidebar).toShow('This page keeps taking the keyboard');
      await document.evaluate('clearInterval(thief)');
      // What a frame in the page gets nobody can take back: there the fields are closed in the end.
      if (name !== IN_FRAME) expect(await document.evaluate('got.splice(0).join()')).toBe('');
      await sidebar.button('Type here again').click();
      await expect(sidebar).not.toShow('This page keeps taking the keyboard');
    });
  }
});
