import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { PageTitle } from '@web/ui/page';
import styles from './frame.module.css';
import { useTrail, type Crumb } from './trail';

export interface DetailFrameProps {
  title: string;
  /** Tags beside the title: the state of the thing. */
  state?: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  /** The list it belongs to. */
  back: Required<Crumb>;
  /** What stands beside the body on a wide screen and below it on a narrow one. */
  aside?: ReactNode;
  /** For a page that is read or filled in, not compared. */
  narrow?: boolean;
  children: ReactNode;
}

/** Every single thing of the console stands in it. */
export function DetailFrame(props: DetailFrameProps): ReactNode {
  const { title, state, text, actions, back, aside, narrow, children } = props;
  useTrail([back, { label: title }]);
  return (
    <div className={cx(styles.page, narrow && styles.narrowPage)}>
      <Link to={back.to} className={styles.back}>
        <Icon name="chevronLeft" size={16} />
        {back.label}
      </Link>
      <div className={styles.head}>
        <div>
          <div className={styles.titleRow}>
            <PageTitle className={styles.title}>{title}</PageTitle>
            {state}
          </div>
          {text && <p className={styles.lead}>{text}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.body} data-aside={aside ? true : undefined}>
        <div>{children}</div>
        {aside && <aside>{aside}</aside>}
      </div>
    </div>
  );
}
