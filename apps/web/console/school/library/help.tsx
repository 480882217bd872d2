import type { ReactNode } from 'react';
import { Stack } from '../../frame/list-frame';
import { PairingList } from './pairing-list';
import { SessionList } from './session-list';

/** 辐射帮扶: schools that are helped, and what is done for communities. */
export function Help({ schoolId }: { schoolId: string }): ReactNode {
  return (
    <Stack>
      <PairingList schoolId={schoolId} />
      <SessionList schoolId={schoolId} />
    </Stack>
  );
}
