/** Invented; no service outside the sandbox has ever known them. */
export const keys = {
  /** Albert Hertz, who has the Owner role. */
  jobscore: 'sandbox-pat-albert-hertz-a1b2',
  /** Robert Raymond, who has not, and so may not impersonate. */
  jobscoreNotOwner: 'sandbox-pat-robert-raymond-b7c8',
  jofi: 'sk_live_sandbox_c3d4',
  jofiTest: 'sk_test_sandbox_g7h8',
  onet: 'sandbox-onet-key-e5f6',
};

export type SandboxKeys = typeof keys;
