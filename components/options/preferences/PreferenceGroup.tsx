import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings, SettingsChange } from '../../../lib/shared/model/settings';

/** What a group of preferences is given. */
export interface PreferenceGroupProps {
  settings: Settings;
  /** Those that an organisation fixed. */
  locked?: readonly (keyof Settings)[] | undefined;
  onChange(change: SettingsChange): void;
}

/** Preferences that belong together, under a heading of their own. */
export function PreferenceGroup({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <div class="preference-group" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
