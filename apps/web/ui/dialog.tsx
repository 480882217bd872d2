import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';
import { cx } from './cx';
import styles from './dialog.module.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One or two sentences under the title. */
  text?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
}

function Frame({
  open,
  onClose,
  title,
  text,
  children,
  actions,
  look,
}: DialogProps & { look?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={cx(styles.popup, look)}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label={t('close')} />} />
          </div>
          {text && <Base.Description className={styles.text}>{text}</Base.Description>}
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** In the middle of the screen; focus stays inside and returns to where it came from. */
export function Dialog(props: DialogProps): ReactNode {
  return <Frame {...props} look={props.wide ? styles.wide : undefined} />;
}

/** From the lower edge, in reach of the thumb. */
export function Sheet(props: DialogProps): ReactNode {
  return <Frame {...props} look={styles.sheet} />;
}

export interface ConfirmProps extends Omit<DialogProps, 'actions' | 'children'> {
  confirm: string;
  onConfirm: () => void;
  busy?: boolean;
  danger?: boolean;
  children?: ReactNode;
}

/** Asks once, in a sentence, before something that cannot be undone. */
export function Confirm({ confirm, onConfirm, busy, danger, ...dialog }: ConfirmProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          {/* Not “cancel”: beside the cancelling of a visit nobody would know which of the two does it. */}
          <Button onClick={dialog.onClose}>{t('notNow')}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}
