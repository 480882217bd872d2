import type { ReactNode } from 'react';
import { Bone, FrameBone, Lines, Loading } from '@web/ui/skeleton';
import styles from './layout.module.css';

/** The shape of a page while its code is still on the way. */
export function PageBones(): ReactNode {
  return (
    <div className={styles.bones}>
      <Loading>
        <Bone width="40%" height="2rem" />
        <FrameBone />
        <Lines count={4} />
      </Loading>
    </div>
  );
}
