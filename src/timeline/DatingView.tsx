import type { Story } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import type { Dating, Relation } from './disagreement-lines.ts';
import { place } from './custom-properties.ts';
import { relationPath } from './relation-path.ts';
import { standingAt } from './standing-at.ts';
import styles from './DatingView.module.css';

/** The dating another source gives: a dashed line to the mark, the sign, the letter and the words. */
export function DatingView({ dating, top, story }: { dating: Dating; top: number; story: Story }) {
  return (
    <div
      className={styles.dating}
      style={{
        ...standingAt(dating.x, top + dating.y, document.dir === 'rtl'),
        ...place({ '--w': dating.width, '--text': dating.textX, '--text-w': dating.textPx }),
      }}
      aria-hidden="true"
    >
      <span
        className={styles.line}
        data-after={dating.after || undefined}
        data-cut={dating.cut || undefined}
      />
      <span className={styles.sign}>
        <DifferSign />
      </span>
      <span className={styles.text}>
        <span className={styles.words}>
          {dating.sources.map((source) => (
            <SourceTag
              key={source.id}
              letter={source.letter}
              place={story.sources.indexOf(source) + 1}
              size={15}
            />
          ))}
          {dating.words !== '' && <q>{`“${dating.words}”`}</q>}
        </span>
        {dating.label !== '' && <span className={styles.label}>{dating.label}</span>}
      </span>
    </div>
  );
}

/** A dotted line from one event to the other at which sources let the same thing happen. */
export function RelationView({ relation, story }: { relation: Relation; story: Story }) {
  const { fromX, fromY, toX, caption, captionWidth, disagreement } = relation;
  const signX = fromX + Math.min((toX - fromX) / 2, 62);
  return (
    <div className={styles.relation} aria-hidden="true">
      <svg className={styles.path} width="1" height="1">
        <path d={relationPath(relation)} />
      </svg>
      <span className={styles.on} style={place({ '--x': signX - 9, '--y': fromY - 9 })}>
        <DifferSign />
      </span>
      {captionWidth > 0 && (
        <span
          className={styles.caption}
          style={place({ '--x': fromX + 3, '--y': fromY + 12, '--w': captionWidth })}
        >
          <q>{caption}</q>
          <span className={styles.readings}>
            {disagreement.readings.map((reading) => (
              <span key={reading.id}>
                {reading.label}{' '}
                {story.sources.map(
                  (source, index) =>
                    reading.evidence.some((selector) => selector.source === source.id) && (
                      <SourceTag
                        key={source.id}
                        letter={source.letter}
                        place={index + 1}
                        size={15}
                      />
                    ),
                )}
              </span>
            ))}
          </span>
        </span>
      )}
    </div>
  );
}
