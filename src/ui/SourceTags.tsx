import { SourceTag } from './Coverage.tsx';
import styles from './SourceTags.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface SourceTagsProps {
  /** In the order to show; `place` counts from 1 in the story's fixed order. */
  tags: readonly { readonly letter: string; readonly name: string; readonly place: number }[];
  size?: 15 | 18 | 22;
}

/** Letters of several sources in a row. Assistive technology is given their names instead. */
export function SourceTags({ tags, size = 18 }: SourceTagsProps) {
  return (
    <span className={styles.tags}>
      <span className={styles.letters} aria-hidden="true">
        {tags.map(({ letter, place }) => (
          <SourceTag key={letter} letter={letter} place={place} size={size} />
        ))}
      </span>
      <VisuallyHidden>{tags.map(({ name }) => name).join(', ')}</VisuallyHidden>
    </span>
  );
}
