interface MissingTextsProps {
  className: string | undefined;
  /** Which texts, and what is missing for it. */
  line: string;
  /** Why, of each of them; the same is said once. */
  reasons: readonly string[];
  again: string;
  onRetry: () => void;
}

/** What is wrong where texts could not be had, once for all of them, and a way to ask for them again. */
export function MissingTexts({ className, line, reasons, again, onRetry }: MissingTextsProps) {
  return (
    <div className={className}>
      <p role="alert">
        {line} {[...new Set(reasons)].join(' ')}
      </p>
      <button type="button" onClick={onRetry}>
        {again}
      </button>
    </div>
  );
}
