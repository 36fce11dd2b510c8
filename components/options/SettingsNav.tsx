import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';

/** Distance from the top of the window within which a heading counts as reached, in px. */
const REACHED_PX = 120;

/** Links to each group of settings, and marks the one in view. */
export function SettingsNav({ parts }: { parts: readonly { id: string; title: string }[] }) {
  const [current, setCurrent] = useState(parts[0]?.id);

  useEffect(() => {
    const mark = () => {
      const isReached = ({ id }: { id: string }) =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < REACHED_PX;
      const isEnd =
        window.scrollY > 0 && window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      setCurrent((isEnd ? parts : parts.filter(isReached)).at(-1)?.id ?? parts[0]?.id);
    };
    mark();
    document.addEventListener('scroll', mark, { passive: true });
    return () => document.removeEventListener('scroll', mark);
  });

  return (
    <nav aria-label={i18n.t('options.parts')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
