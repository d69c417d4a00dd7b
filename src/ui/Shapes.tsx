import styles from './Shapes.module.css';

/** Still shapes for lines of text that are on their way. */
export function Shapes() {
  return (
    <div className={styles.shapes} aria-hidden="true">
      {[9, 10, 7].map((tenths) => (
        <span key={tenths} data-tenths={tenths} />
      ))}
    </div>
  );
}
