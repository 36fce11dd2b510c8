import { OnetCredit, PurposeNote } from '../shared/Notes';

/** Draws the purpose of the data and the credit O*NET asks for, once for all sections. */
export function SidebarFooter() {
  return (
    <footer class="region sidebar-foot">
      <PurposeNote />
      <OnetCredit />
    </footer>
  );
}
