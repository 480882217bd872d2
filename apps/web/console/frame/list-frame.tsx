import type { ReactNode } from 'react';
import { cx } from '@web/ui/cx';
import { PageTitle } from '@web/ui/page';
import styles from './frame.module.css';
import { useTrail, type Crumb } from './trail';

export interface ListFrameProps {
  title: string;
  /** One or two sentences: what is seen here and what it is for. */
  text?: ReactNode;
  /** The one thing to do here, and little more. */
  actions?: ReactNode;
  filters?: ReactNode;
  /** Crumbs between the unit and this page. */
  trail?: readonly Crumb[];
  children: ReactNode;
}

/** Every list of the console stands in it. */
export function ListFrame({
  title,
  text,
  actions,
  filters,
  trail = [],
  children,
}: ListFrameProps): ReactNode {
  useTrail([...trail, { label: title }]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageTitle className={styles.title}>{title}</PageTitle>
          {text && <p className={styles.lead}>{text}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {filters && <div className={styles.filters}>{filters}</div>}
      {children}
    </div>
  );
}

/** A framed part of a page with its own heading. */
export function Card({
  title,
  text,
  aside,
  children,
  className,
}: {
  title?: string;
  text?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactNode {
  return (
    <section className={cx(styles.card, className)} aria-label={title}>
      {(title || aside) && (
        <div className={styles.cardHead}>
          <div>
            {title && <h2 className={styles.cardTitle}>{title}</h2>}
            {text && <p className={styles.cardText}>{text}</p>}
          </div>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Parts of a page one below the other. */
export function Stack({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.stack}>{children}</div>;
}
