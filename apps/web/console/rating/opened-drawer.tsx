import type { ReactNode } from 'react';
import type { GateView, IndicatorView } from '@web/api/generated';
import { Drawer } from '../frame/overlay';
import { GateFigures } from './gate-figures';
import { IndicatorFigures } from './indicator-figures';

/** What of a rating opens down to its facts. */
export type Opened = IndicatorView | GateView;

/** One indicator or gate down to what was counted or declared. */
export function OpenedDrawer({
  unitId,
  opened,
  past = false,
  onClose,
}: {
  unitId: string;
  opened: Opened | null;
  /** Of a kept result: what stands behind a figure today is not what stood behind it then. */
  past?: boolean;
  onClose: () => void;
}): ReactNode {
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size={560}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={opened && `${opened.code} ${opened.name}`}
    >
      {opened && <Figures unitId={unitId} opened={opened} past={past} />}
    </Drawer>
  );
}

function Figures({ unitId, opened, past }: { unitId: string; opened: Opened; past: boolean }): ReactNode {
  if ('checks' in opened) return <GateFigures unitId={unitId} gate={opened} past={past} />;
  return <IndicatorFigures unitId={unitId} indicator={opened} past={past} />;
}
