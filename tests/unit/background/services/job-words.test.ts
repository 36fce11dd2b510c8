import { describe, expect, it } from 'vitest';
import { jobWords } from '../../../../lib/background/services/job-words';

describe('the words of a description', () => {
  it('are each there once, as text, without the markup', () => {
    expect(
      jobWords('<p class="nurse">Assess <b>patients</b>&nbsp;&amp; families.</p><br>Patients<li>first</li>'),
    ).toEqual(['assess', 'patients', 'families', 'first']);
  });

  it.each([
    ['scripts and styles', '<script>steal cookies</script><style>.red{}</style>care'],
    ['unclosed tags', 'care<p onclick="steal'],
    ['an unclosed script', 'care<script>steal cookies<p>more'],
    ['comments', '<!-- -->care'],
    [
      'addresses, links and numbers',
      'care jane.doe@example.org www.example.org http://a.b 206-555-0142 24/7',
    ],
    ['short and endless words', `care at a ${'x'.repeat(500)}`],
  ])('are none of %s', (_what, markup) => expect(jobWords(markup)).toEqual(['care']));

  it('keep a sign that begins no tag', () => {
    expect(jobWords('teams < five people')).toEqual(['teams', 'five', 'people']);
  });

  it('are bounded, and read in no time whatever comes', () => {
    const letters = 'abcdefghij';
    const word = (at: number) => [...String(at)].map(digit => letters[Number(digit)]).join('');
    const many = Array.from({ length: 5_000 }, (_, at) => `word${word(at)}`).join(' ');
    expect(jobWords(many)).toHaveLength(300);
    const start = performance.now();
    for (const odd of ['<script', '<', '&#', '<!--', '<a '])
      expect(jobWords(odd.repeat(100_000)).length).toBeLessThan(301);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
