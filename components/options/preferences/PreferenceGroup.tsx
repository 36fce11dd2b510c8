import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings, SettingsChange } from '../../../lib/shared/model/settings';

/** Props of a group of preferences. */
export interface PreferenceGroupProps {
  settings: Settings;
  /** Settings that an organisation fixed. */
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
