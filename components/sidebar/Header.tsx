import {
  AppWindow,
  Check,
  Copy,
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
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../i18n';
import { toRichText } from '../../lib/domain/rich-text';
import type { SidebarActions, SidebarView } from '../../lib/sidebar/view';
import { useIsSample } from '../shared/sample';
import { summaryOfView } from '../summary/summary-of-view';
import { summaryText } from '../summary/summary-text';
import { More } from './More';

interface Props {
  view: SidebarView;
  actions: SidebarActions;
  now: number;
  canClose: boolean;
  isBlurred: boolean;
  /** Its other place, where it can be moved there. */
  movesTo?: 'panel' | 'page' | undefined;
}

/** The sidebar's name and tools. */
export function Header({ view, actions, now, canClose, isBlurred, movesTo }: Props) {
  const { visit } = view;
  const busy = visit !== undefined && view.busy.size > 0;
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
          disabled={busy || visit === undefined}
          onPress={() => actions.refresh()}
        >
          {busy ? (
            <LoaderCircle class="spin" size={18} aria-hidden="true" />
          ) : (
            <RefreshCw size={18} aria-hidden="true" />
          )}
        </Tool>
        <CopySummary key={visit} view={view} actions={actions} now={now} />
        <Tool name={i18n.t('sidebar.settings')} onPress={() => actions.openOptions()}>
          <Settings size={18} aria-hidden="true" />
        </Tool>
        <More
          name={i18n.t('sidebar.more')}
          icon={<EllipsisVertical size={18} aria-hidden="true" />}
          items={[
            ...(movesTo ? [moveItem(movesTo, actions)] : []),
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
          <Tool name={i18n.t('sidebar.close')} onPress={() => actions.close()}>
            <X size={20} aria-hidden="true" />
          </Tool>
        )}
      </div>
      <div class="blurred-bar">
        <p role="status">{isBlurred && i18n.t('sidebar.blurred')}</p>
        {isBlurred && (
          <button type="button" onClick={() => actions.blur(false)}>
            {i18n.t('sidebar.unblur')}
          </button>
        )}
      </div>
    </header>
  );
}

function moveItem(to: 'panel' | 'page', actions: SidebarActions) {
  return {
    name: i18n.t(to === 'panel' ? 'sidebar.toPanel' : 'sidebar.toPage'),
    icon:
      to === 'panel' ? (
        <PanelRight size={16} aria-hidden="true" />
      ) : (
        <AppWindow size={16} aria-hidden="true" />
      ),
    onPress: () => actions.move(),
  };
}

interface ToolProps {
  name: string;
  busy?: boolean;
  disabled?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

function Tool({ name, busy = false, disabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-busy={busy}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </button>
  );
}

/** How many career matches a copied summary tells. */
const MOST = 5;
/** For so long it is said that something was copied, in ms. */
const SAID_MS = 5_000;

/** Copies what is shown of the candidate, as text for notes. */
function CopySummary({ view, actions, now }: Pick<Props, 'view' | 'actions' | 'now'>) {
  const [said, say] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => say(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const { visit } = view;
  const isSample = useIsSample();

  async function copy(about: string) {
    const blocks = summaryText(summaryOfView(view, MOST), now, isSample);
    const isCopied = await actions.copy(about, toRichText(blocks));
    say(isCopied ? 'copied' : 'notCopied');
  }

  return (
    <>
      <Tool
        name={i18n.t('sidebar.copy')}
        disabled={visit === undefined}
        onPress={() => visit !== undefined && void copy(visit)}
      >
        {said === 'copied' ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
      </Tool>
      <p class="told" role="status">
        {said && i18n.t(`sidebar.${said}`)}
      </p>
    </>
  );
}
