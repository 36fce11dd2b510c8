import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../../lib/background/services/entities';

describe('text from markup', () => {
  it.each([
    ['Nurse &ndash; ICU', 'Nurse – ICU'],
    ['Caf&eacute; Director&rsquo;s aide&hellip;', 'Café Director’s aide…'],
    ['Se&ntilde;or &Eacute;lodie &Oslash;st &szlig; &aelig;', 'Señor Élodie Øst ß æ'],
    ['R&amp;D &#8211; &quot;A&quot;', 'R&D – "A"'],
    ['&amp;eacute;', '&eacute;'],
    ['AT&T; a&nosuch;b &constructor; &', 'AT&T; a&nosuch;b &constructor; &'],
  ])('%s is %s', (markup, text) => {
    expect(withoutMarkup(markup)).toBe(text);
  });
});
