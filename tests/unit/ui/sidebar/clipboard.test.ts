// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../../lib/ui/sidebar/clipboard';

const TEXT = { html: '<p>Maya</p>', plain: 'Maya' };
const write = vi.fn<(items: unknown[]) => Promise<void>>();
let given: Record<string, string>;

/** A browser whose copy command asks what to copy, or refuses. */
function commandThat(works: boolean) {
  document.execCommand = () => {
    if (!works) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, data: string) => (given[type] = data) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return event.defaultPrevented;
  };
}

beforeEach(() => {
  given = {};
  write.mockReset().mockResolvedValue();
  vi.stubGlobal('ClipboardItem', vi.fn());
  vi.stubGlobal('navigator', { clipboard: { write } });
});
afterEach(() => vi.unstubAllGlobals());

describe('copying', () => {
  it('is done by the command at once, in both forms, where that works', () => {
    commandThat(true);
    void copyText(TEXT);
    expect(given).toEqual({ 'text/html': TEXT.html, 'text/plain': TEXT.plain });
    expect(write).not.toHaveBeenCalled();
  });

  it('leaves other copying alone afterwards', async () => {
    commandThat(true);
    await copyText(TEXT);
    given = {};
    document.dispatchEvent(new Event('copy'));
    expect(given).toEqual({});
  });

  it('is done by the clipboard where the command is refused', async () => {
    commandThat(false);
    expect(await copyText(TEXT)).toBe(true);
    expect(write).toHaveBeenCalledOnce();
  });

  it('is reported as failed where both are refused', async () => {
    commandThat(false);
    write.mockRejectedValue(new Error('refused'));
    expect(await copyText(TEXT)).toBe(false);
  });
});
