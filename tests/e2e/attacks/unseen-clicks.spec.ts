import { cases } from '../../sandbox';
import { expect, test } from '../support/connected';
import { openReview } from '../support/review';
import type { Recruiter } from '../support/recruiter';

const HOST = `document.querySelector('[data-fitside=frame]')`;

/** A sheet over the whole page that lets clicks through to what is under it. */
const SHEET = `Object.assign(document.createElement('div'), { className: 'attack' })`;
const OVER =
  'position:fixed;inset:0;width:auto;height:auto;background:#fff;pointer-events:none;z-index:2147483647';

/** Ways in which a page hides, covers or moves the sidebar, so that people press in it what they do not see. */
const ATTACKS: Record<string, string> = {
  'nearly transparent': `${HOST}.style.setProperty('opacity', '0.01', 'important')`,
  'blurred with the page': `document.documentElement.style.setProperty('filter', 'blur(20px)')`,
  'cut to its top': `${HOST}.style.setProperty('clip-path', 'inset(0 0 90% 0)', 'important')`,
  'made small': `${HOST}.style.setProperty('transform', 'scale(0.9)', 'important')`,
  'moved to the middle': `${HOST}.style.setProperty('inset-inline-end', '300px', 'important')`,
  'under a sheet in the top layer': `(() => {
    const sheet = ${SHEET};
    sheet.popover = 'manual';
    sheet.style.cssText = '${OVER}';
    document.body.append(sheet);
    sheet.showPopover();
  })()`,
  'under a sheet in a closed root': `(() => {
    const host = ${SHEET};
    const sheet = document.createElement('div');
    sheet.popover = 'manual';
    sheet.style.cssText = '${OVER}';
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).append(sheet);
    sheet.showPopover();
  })()`,
  'under a sheet that comes after it': `(() => {
    const sheet = ${SHEET};
    sheet.style.cssText = '${OVER}';
    document.documentElement.append(sheet);
  })()`,
  'under a box of the root itself': `(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html::after { content: ""; ${OVER} }');
    document.adoptedStyleSheets = [sheet];
  })()`,
};

/** Puts the page back as it was. */
const UNDO = `(() => {
  ${HOST}.style.cssText = window.hostStyle;
  document.documentElement.style.removeProperty('filter');
  document.adoptedStyleSheets = [];
  document.querySelectorAll('.attack').forEach(each => each.remove());
})()`;

/** Presses the middle of the button "Copy summary", wherever the page put it, at once. */
async function pressCopy({ page, sidebar }: Recruiter): Promise<void> {
  const { x, y } = (await sidebar.button('Copy summary').evaluate(element => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  })) as { x: number; y: number };
  const [left, top, scale] = (await page.tab.document.evaluate(
    `(() => { const { left, top, width } = ${HOST}.getBoundingClientRect(); return [left, top, width / ${HOST}.offsetWidth]; })()`,
  )) as [number, number, number];
  await page.tab.clickAt(left + x * scale, top + y * scale);
}

test('a click that the page has not let anybody see does nothing', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  const { document } = recruiter.page.tab;
  await document.evaluate(`window.hostStyle = ${HOST}.style.cssText`);
  const missed = sidebar.find('alert');
  for (const [attack, script] of Object.entries(ATTACKS)) {
    await test.step(attack, async () => {
      // A click that counts takes the message of the last attack away.
      await sidebar.occupations
        .button(/^Compare/)
        .nth(0)
        .click();
      await expect(missed).not.toShow('Your click was ignored');
      await document.evaluate(`void ${script}`);
      // So that the browser has drawn it.
      await document.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done, 200)))');
      await pressCopy(recruiter);
      await expect(missed).toShow('Your click was ignored');
      await expect(sidebar).not.toShow('Summary copied');
      await document.evaluate(UNDO);
    });
  }

  await test.step('uncovered at the last moment', async () => {
    await sidebar.occupations
      .button(/^Compare/)
      .nth(0)
      .click();
    await expect(missed).not.toShow('Your click was ignored');
    await document.evaluate(
      `(() => { const sheet = ${SHEET}; sheet.style.cssText = '${OVER};pointer-events:auto'; document.documentElement.append(sheet); })()`,
    );
    await document.evaluate('new Promise(done => setTimeout(done, 600))');
    await document.evaluate(UNDO);
    await pressCopy(recruiter);
    await expect(missed).toShow('Your click was ignored');
    await expect(sidebar).not.toShow('Summary copied');
  });

  await sidebar.button('Copy summary').click();
  await expect(sidebar).toShow('Summary copied');
});
