import { Toast } from '@base-ui/react/toast';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { hearNotices } from './toast';
import styles from './toast.module.css';

const manager = Toast.createToastManager();

function Toasts(): ReactNode {
  const { t } = useTranslation();
  const { toasts } = Toast.useToastManager();
  const calm = useRef<string>(undefined);
  useEffect(
    () =>
      hearNotices(({ sentence, urgency }) => {
        const isCalm = urgency === 'calm';
        // A sentence is over once the next one is said: what was signed up for may just have been given back.
        if (isCalm && calm.current) manager.close(calm.current);
        const id = manager.add({ title: sentence, priority: isCalm ? 'low' : 'high', timeout: 6000 });
        if (isCalm) calm.current = id;
      }),
    [],
  );
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Title render={<p />} />
      {/* The kit hides it from screen readers until the notices are focused, and yet lets the keyboard reach it. */}
      <Toast.Close aria-hidden={false} render={<IconButton icon="close" label={t('close')} />} />
    </Toast.Root>
  ));
}

export function ToastList(): ReactNode {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
