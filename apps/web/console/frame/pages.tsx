import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import styles from './frame.module.css';

interface PagesProps {
  /** Names the list for a screen reader. */
  label: string;
  of: { page: number; pageSize: number; total: number };
  onPage: (page: number, pageSize: number) => void;
}

/** Leads through the pages of a list; nothing where one page holds it. */
export function Pages({ label, of: { page, pageSize, total }, onPage }: PagesProps): ReactNode {
  if (total <= pageSize) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      <Pagination
        current={page}
        pageSize={pageSize}
        total={total}
        onChange={onPage}
        showSizeChanger={false}
        responsive
      />
    </nav>
  );
}
