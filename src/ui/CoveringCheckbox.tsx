import styles from './CoveringCheckbox.module.css';

/**
 * A checkbox that covers its label without being seen: the label, which has to be positioned, shows by itself what is
 * checked and where the focus is. Assistive technology that follows touch finds it wherever the label is touched.
 */
export function CoveringCheckbox({
  id,
  checked,
  name,
  onToggle,
}: {
  id?: string;
  checked: boolean;
  /** Its accessible name. */
  name: string;
  onToggle: () => void;
}) {
  return (
    <input
      id={id}
      type="checkbox"
      className={styles.checkbox}
      checked={checked}
      aria-label={name}
      onChange={onToggle}
    />
  );
}
