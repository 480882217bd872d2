import { Drawer as KitDrawer, Modal as KitModal, type DrawerProps, type ModalProps } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';

/**
 * The kit gives the focus back when what it opened is closed, but not when it is taken away at once, as most dialogs here are:
 * they live no longer than the question they ask.
 */
function useReturnOfFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      }),
    [opener],
  );
}

export function Modal(props: ModalProps): ReactNode {
  useReturnOfFocus();
  return <KitModal {...props} />;
}

export function Drawer(props: DrawerProps): ReactNode {
  useReturnOfFocus();
  return <KitDrawer {...props} />;
}
