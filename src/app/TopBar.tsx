import { Suspense, useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { Brand } from './Brand.tsx';
import { Tabs } from './Tabs.tsx';
import styles from './TopBar.module.css';
import type { Tab } from './story-view.ts';
import { useBack } from './useKeys.ts';
import { chooseTheme, useTheme } from './useTheme.ts';

interface TopBarProps {
  home: string;
  tabs: readonly Tab[];
  current: string;
  /** The words the story is filtered by. */
  q: string;
  /** What a search field finds: drawn below it once it has had the focus. `onLeave`: the reader is done with it. */
  renderSearch?: (field: HTMLInputElement, onLeave: () => void) => ReactNode;
  /** Without a search: filters by the words as they are typed. */
  onSearch?: (q: string) => void;
  onCopyLink: () => void;
  /** Left out where a link is all there is to share. */
  onShare?: () => void;
  /** Left out where there is nothing to export with. */
  onExport?: (() => void) | undefined;
  /** On a phone, all that the bar has no room for. */
  onMenu: () => void;
  /** Further controls at the end of the bar. */
  children?: ReactNode;
}

export function TopBar(props: TopBarProps) {
  const { home, tabs, current, onCopyLink, onShare, onExport, onMenu } = props;
  return (
    <header className={styles.bar}>
      <Brand href={home} />
      <Tabs tabs={tabs} current={current} styles={styles} />
      <Search {...props} />
      {onExport !== undefined && (
        <Control icon="export" aria-label={APP.export} onClick={onExport}>
          <span>{APP.export}</span>
        </Control>
      )}
      <Control icon="link" aria-label={APP.copyLink} onClick={onCopyLink}>
        <span>{APP.copyLink}</span>
      </Control>
      {onShare !== undefined && <Control icon="share" aria-label={APP.share} onClick={onShare} />}
      <ThemeButton />
      {props.children}
      <button
        type="button"
        className={styles.menuButton}
        data-menu-button=""
        aria-label={APP.openMenu}
        aria-haspopup="dialog"
        onClick={onMenu}
      >
        <Icon name="menu" />
      </button>
    </header>
  );
}

/** The search field; where the bar has no room for it, a button that lays it over the bar. */
function Search({
  q,
  renderSearch,
  onSearch,
}: Pick<TopBarProps, 'q' | 'renderSearch' | 'onSearch'>) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<HTMLInputElement | null>(null);
  /** Where the focus was before. */
  const from = useRef<Element | null>(null);
  useEffect(() => {
    // It may have had the focus, and words, before there was code.
    if (document.activeElement === input.current) setField(input.current);
  }, []);
  const show = () => {
    // Shown at once, so that the focus, and with it a phone's keyboard, comes in the same gesture.
    flushSync(() => setOpen(true));
    input.current?.focus({ preventScroll: true });
    // Other words take the place of the last.
    input.current?.select();
  };
  const leave = () => {
    input.current?.blur();
    flushSync(() => setOpen(false));
    // A key has opened it from there; else its button has, or on a wide screen there is none.
    for (const back of [from.current, button.current, document.querySelector('main')]) {
      if (back instanceof HTMLElement && document.activeElement === document.body) {
        back.focus({ preventScroll: true });
      }
    }
  };
  useBack(open, leave);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.searchButton}
        data-search-button=""
        aria-label={APP.search}
        aria-expanded={open}
        onClick={show}
      >
        <Icon name="search" />
      </button>
      <search
        className={styles.search}
        data-open={open || undefined}
        // Where it lies over the bar, it does until something else is turned to.
        onBlur={({ relatedTarget, currentTarget }) =>
          relatedTarget && !currentTarget.contains(relatedTarget) && setOpen(false)
        }
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          enterKeyHint="search"
          data-search=""
          aria-label={APP.search}
          placeholder={APP.searchHint}
          aria-keyshortcuts="/"
          onFocus={({ currentTarget, relatedTarget }) => {
            from.current = relatedTarget;
            setField(currentTarget);
          }}
          onKeyDown={({ key, currentTarget }) => {
            // The first empties it.
            if (key === 'Escape' && currentTarget.value === '') leave();
          }}
          {...(renderSearch
            ? { role: 'combobox', 'aria-expanded': false, autoComplete: 'off', defaultValue: q }
            : { value: q, onChange: ({ target }) => onSearch?.(target.value) })}
        />
        <kbd aria-hidden="true">/</kbd>
        <button
          type="button"
          className={styles.closeSearch}
          aria-label={APP.closeSearch}
          onClick={leave}
        >
          <Icon name="close" />
        </button>
        {/* Leaving is for keys and clicks. */}
        {/* oxlint-disable-next-line react/refs */}
        {field !== null && <Suspense>{renderSearch?.(field, leave)}</Suspense>}
      </search>
    </>
  );
}

function ThemeButton() {
  const other = useTheme() === 'light' ? 'dark' : 'light';
  return (
    <Control
      icon={other === 'dark' ? 'moon' : 'sun'}
      data-theme-button=""
      aria-label={APP[other]}
      onClick={() => chooseTheme(other)}
    />
  );
}

function Control({ icon, children, ...button }: ComponentProps<'button'> & { icon: IconName }) {
  return (
    <button type="button" className={styles.button} {...button}>
      <Icon name={icon} />
      {children}
    </button>
  );
}
