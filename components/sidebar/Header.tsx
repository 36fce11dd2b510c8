import {
  AppWindow,
  Check,
  Copy,
  CopyPlus,
  EllipsisVertical,
  Eye,
  EyeOff,
  Hexagon,
  LoaderCircle,
  PanelRight,
  Printer,
  RefreshCw,
  Settings,
  X,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { BlurBar } from '../shared/BlurBar';
import { toRichText } from '../../lib/shared/model/rich-text';
import type { SidebarActions, SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { useIsSample } from '../shared/sample';
import { TopicCacheContext } from '../occupation/useTopic';
import { factsIn } from './summary-facts';
import { shortSummaryText } from '../summary/short-summary';
import { summaryOfView } from '../summary/summary-of-view';
import { summaryText } from '../summary/summary-text';
import { MoreMenu } from './MoreMenu';
import { useStatusMessage } from './useStatusMessage';
import { useNow } from '../shared/now';

interface Props {
  view: SidebarView;
  actions: SidebarActions;
  canClose: boolean;
  isBlurred: boolean;
  /** Its other place, where it can be moved there. */
  movesTo?: 'panel' | 'page' | undefined;
}

/** The number of career matches in a copied summary, and in one of everything. */
const MOST = 3;
const MOST_OF_ALL = 5;

/** The sidebar's name and tools. */
export function Header({ view, actions, canClose, isBlurred, movesTo }: Props) {
  const { visit } = view;
  const now = useNow();
  const busy = visit !== undefined && view.busy.size > 0;
  const isSample = useIsSample();
  const topics = useContext(TopicCacheContext);
  const [message, showMessage] = useStatusMessage(visit);

  async function copy(isWhole: boolean) {
    if (visit === undefined) return;
    const blocks = isWhole
      ? summaryText(summaryOfView(view, MOST_OF_ALL), now, isSample)
      : shortSummaryText(summaryOfView(view, MOST), factsIn(view, topics), now, isSample);
    showMessage((await actions.copy(visit, toRichText(blocks))) ? 'copied' : 'notCopied');
  }

  async function move() {
    if (!(await actions.move())) showMessage(movesTo === 'panel' ? 'notToPanel' : 'notToPage');
  }

  return (
    <header class="top">
      <div class="tools">
        <h1>
          <Hexagon class="mark" size={18} aria-hidden="true" />
          {i18n.t('extension.name')}
        </h1>
        <Tool
          name={i18n.t('sidebar.refresh')}
          busy={busy}
          disabled={visit === undefined}
          isHarmless
          onPress={() => actions.refresh()}
        >
          {busy ? (
            <LoaderCircle class="spin" size={18} aria-hidden="true" />
          ) : (
            <RefreshCw size={18} aria-hidden="true" />
          )}
        </Tool>
        <Tool name={i18n.t('sidebar.copy')} disabled={visit === undefined} onPress={() => void copy(false)}>
          {message === 'copied' ? (
            <Check size={18} aria-hidden="true" />
          ) : (
            <Copy size={18} aria-hidden="true" />
          )}
        </Tool>
        <Tool name={i18n.t('sidebar.settings')} isHarmless onPress={() => actions.openOptions()}>
          <Settings size={18} aria-hidden="true" />
        </Tool>
        <MoreMenu
          name={i18n.t('sidebar.more')}
          icon={<EllipsisVertical size={18} aria-hidden="true" />}
          items={[
            ...(movesTo ? [moveItem(movesTo, () => void move())] : []),
            {
              name: i18n.t('sidebar.copyAll'),
              icon: <CopyPlus size={16} aria-hidden="true" />,
              disabled: visit === undefined,
              onPress: () => void copy(true),
            },
            {
              name: i18n.t('sidebar.print'),
              icon: <Printer size={16} aria-hidden="true" />,
              disabled: visit === undefined,
              onPress: () => actions.openSheet(),
            },
            {
              name: i18n.t('sidebar.blur'),
              icon: isBlurred ? (
                <Eye size={16} aria-hidden="true" />
              ) : (
                <EyeOff size={16} aria-hidden="true" />
              ),
              isOn: isBlurred,
              shortcut: 'B',
              onPress: () => actions.blur(!isBlurred),
            },
          ]}
        />
        {canClose && (
          <Tool name={i18n.t('sidebar.close')} isHarmless onPress={() => actions.close()}>
            <X size={20} aria-hidden="true" />
          </Tool>
        )}
      </div>
      <p class="status-message" role="status">
        {message && i18n.t(`sidebar.${message}`)}
      </p>
      <BlurBar isBlurred={isBlurred} onShow={() => actions.blur(false)} />
    </header>
  );
}

function moveItem(to: 'panel' | 'page', onPress: () => void) {
  return {
    name: i18n.t(to === 'panel' ? 'sidebar.toPanel' : 'sidebar.toPage'),
    icon:
      to === 'panel' ? (
        <PanelRight size={16} aria-hidden="true" />
      ) : (
        <AppWindow size={16} aria-hidden="true" />
      ),
    onPress,
  };
}

interface ToolProps {
  name: string;
  busy?: boolean;
  disabled?: boolean;
  /** Set where it may be pressed in a sidebar that the page hides. */
  isHarmless?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

function Tool({ name, busy = false, disabled = false, isHarmless, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-busy={busy}
      aria-disabled={disabled}
      data-harmless={isHarmless}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </button>
  );
}
