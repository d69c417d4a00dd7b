import { useRef, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { Brand } from './Brand.tsx';
import styles from './TopBar.module.css';
import { chooseTheme, useTheme } from './useTheme.ts';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count: number | null;
  readonly href: string;
}

interface TopBarProps {
  home: string;
  tabs: readonly Tab[];
  current: string;
  q: string;
  onSearch: (q: string) => void;
  onCopyLink: () => void;
  /** Further controls at the end of the bar. */
  children?: ReactNode;
}

export function TopBar(props: TopBarProps) {
  const { home, tabs, current, onCopyLink } = props;
  return (
    <header className={styles.bar}>
      <Brand href={home} />
      <nav className={styles.tabs} aria-label={APP.views}>
        {tabs.map(({ id, label, count, href }) => (
          <a key={id} href={href} aria-current={current === id ? 'page' : undefined}>
            {label}
            {count !== null && <span className={styles.count}>{count}</span>}
          </a>
        ))}
      </nav>
      <Search q={props.q} onSearch={props.onSearch} />
      <button
        type="button"
        className={styles.button}
        aria-label={APP.copyLink}
        onClick={onCopyLink}
      >
        <Icon name="link" />
        <span>{APP.copyLink}</span>
      </button>
      <ThemeButton />
      {props.children}
    </header>
  );
}

function Search({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        data-search=""
        aria-label={APP.search}
        placeholder={APP.searchHint}
        aria-keyshortcuts="/"
        value={q}
        onChange={(changeEvent) => onSearch(changeEvent.target.value)}
        onKeyDown={(keyEvent) => {
          if (keyEvent.key === 'Escape') {
            keyEvent.stopPropagation();
            if (q === '') input.current?.blur();
            else onSearch('');
          }
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

function ThemeButton() {
  const other = useTheme() === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className={styles.button}
      data-theme-button=""
      aria-label={other === 'dark' ? APP.dark : APP.light}
      onClick={() => chooseTheme(other)}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
