/** A JobScore job, as far as it matters which occupation it is. */
export interface NamedJob {
  /** JobScore's id. */
  id: string;
  title: string;
}
