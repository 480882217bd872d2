import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '@web/api/problem';
import styles from './check-page.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { NumberForm } from './number-form';
import { Page } from './page';
import { Bone, Lines, Loading } from './skeleton';
import { EmptyState, ErrorState } from './states';

interface CheckPageProps {
  check: UseQueryResult;
  /** What the page is called, what it says of a number nobody knows and what asks for the right one, and what it is for. */
  words: Record<'title' | 'unknown' | 'unknownText' | 'number' | 'again' | 'about', string>;
  pathOf: (number: string) => string;
  /** The paper, once it is found. */
  children: ReactNode;
}

/** Open to anyone with the number of a paper: is it genuine, and what does it say? */
export function CheckPage({ check, words, pathOf, children }: CheckPageProps): ReactNode {
  const unknown = check.error instanceof Problem && check.error.status === 404;
  return (
    <Page title={words.title} width="narrow">
      {check.isPending && (
        <Loading>
          <Bone width="4.5rem" height="4.5rem" />
          <Lines count={6} />
        </Loading>
      )}
      {unknown && (
        <>
          <EmptyState icon="search" title={words.unknown} text={words.unknownText} />
          <NumberForm label={words.number} act={words.again} pathOf={pathOf} />
        </>
      )}
      {check.error && !unknown && <ErrorState error={check.error} retry={() => void check.refetch()} />}
      {children}
      <p className={styles.about}>{words.about}</p>
    </Page>
  );
}

interface CheckedPaperProps {
  standing: 'valid' | 'expired' | 'suspended' | 'revoked';
  verdict: string;
  /** Behind the verdict, in a sentence. */
  reason?: ReactNode;
  facts: readonly (readonly [name: string, value: string])[];
  children?: ReactNode;
}

const signs: Record<CheckedPaperProps['standing'], IconName> = {
  valid: 'check',
  expired: 'clock',
  suspended: 'alert',
  revoked: 'close',
};

/** What is known of the paper: its seal, whether it holds, and its facts by name. */
export function CheckedPaper({ standing, verdict, reason, facts, children }: CheckedPaperProps): ReactNode {
  return (
    <article className={styles.paper}>
      <div className={cx(styles.verdict, styles[standing])} role="status">
        <span className={styles.seal}>
          <Icon name={signs[standing]} size={36} />
        </span>
        <p className={styles.words}>{verdict}</p>
        {reason && <p>{reason}</p>}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </article>
  );
}
