import { Icon, type IconName } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { LATER } from '../words/app-later.ts';
import { BottomDialog } from './BottomDialog.tsx';
import styles from './Menu.module.css';
import { Tabs } from './Tabs.tsx';
import type { Tab } from './story-view.ts';
import { chooseTheme, useTheme } from './useTheme.ts';

interface MenuProps {
  home: string;
  tabs: readonly Tab[];
  current: string;
  onClose: () => void;
  onStory: () => void;
  onGuide: () => void;
  onKeys: () => void;
  onCopyLink: () => void;
  onShare?: (() => void) | undefined;
  /** Left out where there is nothing to export with. */
  onExport?: (() => void) | undefined;
}

/** On a phone, everything the top bar has no room for. */
export function Menu(props: MenuProps) {
  const { tabs, current, onClose } = props;
  const other = useTheme() === 'light' ? 'dark' : 'light';
  /** First closed, so that what is opened may take the focus. */
  const after = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <BottomDialog title={LATER.menu} onClose={onClose}>
      <Tabs tabs={tabs} current={current} styles={styles} />
      <ul className={styles.actions}>
        <Action icon="file" label={LATER.aboutStory} onPress={after(props.onStory)} />
        <Action icon="link" label={APP.copyLink} onPress={after(props.onCopyLink)} />
        {props.onShare !== undefined && (
          <Action icon="share" label={APP.share} onPress={after(props.onShare)} />
        )}
        {props.onExport !== undefined && (
          <Action icon="export" label={APP.export} onPress={after(props.onExport)} />
        )}
        <Action
          icon={other === 'dark' ? 'moon' : 'sun'}
          label={other === 'dark' ? APP.dark : APP.light}
          onPress={() => chooseTheme(other)}
        />
        <Action icon={null} label={APP.guide} onPress={after(props.onGuide)} />
        <Action icon={null} label={APP.keyboard} onPress={after(props.onKeys)} />
      </ul>
    </BottomDialog>
  );
}

function Action({
  icon,
  label,
  onPress,
}: {
  icon: IconName | null;
  label: string;
  onPress: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles.action} onClick={onPress}>
        <span className={styles.icon}>{icon !== null && <Icon name={icon} />}</span>
        {label}
      </button>
    </li>
  );
}
