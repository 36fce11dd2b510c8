import type { Recruiter } from './recruiter';
import { until } from './until';

/** Waits until no region of the sidebar is loading or being brought up to date. */
export async function waitForReview(recruiter: Recruiter): Promise<void> {
  const refresh = recruiter.sidebar.button(/^(Refresh|Actualizar)$/);
  await until(
    async () => {
      const [button] = await refresh.all();
      const shown = (await recruiter.sidebar.all())[0]?.text ?? '';
      return button && !button.busy && !/Loading|Updating|Cargando|Actualizando/.test(shown);
    },
    () => refresh.explain('still waits for answers'),
  );
}
