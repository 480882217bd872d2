import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { Icon, type IconName } from './icon';
import styles from './link-list.module.css';

export interface LinkRow {
  to: To;
  icon: IconName;
  label: string;
  note?: string;
}

/** Rows that lead somewhere, each one target over its whole width. */
export function LinkList({ rows }: { rows: readonly LinkRow[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.label}>
          <Link to={row.to} className={styles.row}>
            <Icon name={row.icon} />
            <span>
              {row.label}
              {row.note && <span className={styles.note}>{row.note}</span>}
            </span>
            <Icon name="chevronRight" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
