import { useEffect, useId, useRef, type ComponentPropsWithRef, type ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { cx } from './cx';
import { Icon } from './icon';
import styles from './page.module.css';

export interface PageProps {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  back?: { to: To; label: string };
  width?: 'wide' | 'text' | 'narrow';
  children: ReactNode;
}

/** Sets the document's title and moves the focus to the heading after a change of page. */
export function Page({ title, lead, aside, back, width = 'wide', children }: PageProps): ReactNode {
  return (
    <div className={cx(styles.page, width === 'narrow' && styles.narrow, width === 'text' && styles.text)}>
      <header className={styles.head}>
        {back && <BackLink {...back} />}
        <PageTitle>{title}</PageTitle>
        {aside}
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

export function BackLink({ to, label }: { to: To; label: string }): ReactNode {
  return (
    <Link to={to} className={styles.back} style={{ flexBasis: '100%' }}>
      <Icon name="chevronLeft" size={20} />
      {label}
    </Link>
  );
}

export function PageTitle({ children, className }: { children: string; className?: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · 家学`;
  }, [children]);
  useEffect(() => {
    // Only after an inner navigation: on the first page the browser's own start of the document is right.
    if (history.state?.idx > 0 && !document.activeElement?.closest('input, textarea, [role=dialog]')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={cx(styles.title, className)}>
      {children}
    </h1>
  );
}

export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id} className={styles.sectionTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Card({ className, ...rest }: ComponentPropsWithRef<'div'>): ReactNode {
  return <div {...rest} className={cx(styles.card, className)} />;
}
