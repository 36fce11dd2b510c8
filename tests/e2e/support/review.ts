import type { Recruiter } from './recruiter';
import { until } from './until';

/** Waits until no section of the sidebar is loading or updating. */
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

/** Opens a candidate's page and waits until the sidebar has loaded. */
export async function openReview(recruiter: Recruiter, url: string): Promise<void> {
  await recruiter.openPage(url);
  await waitForReview(recruiter);
}
