import { useId } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './ExportMenu.module.css';

/** How much is taken, as one of several choices. */
export function ScopeChoice<Scope extends string>({
  value,
  chosen,
  label,
  onChoose,
}: {
  value: Scope;
  chosen: Scope;
  label: string;
  onChoose: (scope: Scope) => void;
}) {
  return (
    <label className={styles.scope}>
      <input
        type="radio"
        name="scope"
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {label}
    </label>
  );
}

/** One file to take; `disabled` where it cannot be made, which `about` then says. */
export function FormatButton({
  name,
  about,
  icon = 'export',
  disabled = false,
  onPress,
}: {
  name: string;
  about: string;
  icon?: IconName;
  disabled?: boolean;
  onPress: () => void;
}) {
  const aboutId = useId();
  return (
    <button
      type="button"
      className={styles.format}
      aria-label={name}
      aria-describedby={aboutId}
      disabled={disabled}
      onClick={onPress}
    >
      <span className={styles.name}>{name}</span>
      <span id={aboutId} className={styles.about}>
        {about}
      </span>
      <Icon name={icon} />
    </button>
  );
}
