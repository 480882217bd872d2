import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQueryView } from '@web/api/generated';
import { ErrorState } from '@web/ui/states';
import { Asked } from '../../assessment/query-part';
import { useCountedFigures } from '../../assessment/use-self-assessment';
import { TableBones } from '../../frame/data-table';
import { Stack } from '../../frame/list-frame';
import { Drawer } from '../../frame/overlay';
import { GateFigures } from '../../rating/gate-figures';
import { IndicatorFigures } from '../../rating/indicator-figures';

/** One doubt beside the figure and what it was counted from, and the answer. */
export function QueryDrawer({
  query,
  onClose,
}: {
  query: AskedQueryView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/figure-queries');
  return (
    <Drawer
      open={query !== null}
      onClose={onClose}
      size={620}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={query && t('of', { school: query.school, item: `${query.code} ${query.itemName}` })}
      destroyOnHidden
    >
      {query && (
        <Stack>
          <Asked query={query} mayAnswer={query.mayAnswer} mayWithdraw={false} />
          <Counted query={query} />
        </Stack>
      )}
    </Drawer>
  );
}

function Counted({ query: { unitId, code } }: { query: AskedQueryView }): ReactNode {
  const rating = useCountedFigures(unitId);
  if (rating.isPending) return <TableBones rows={3} />;
  if (!rating.data) return <ErrorState error={rating.error} retry={() => void rating.refetch()} />;
  const indicator = rating.data.indicators.find((each) => each.code === code);
  const gate = rating.data.gates.find((each) => each.code === code);
  return (
    <>
      {indicator && <IndicatorFigures unitId={unitId} indicator={indicator} />}
      {gate && <GateFigures unitId={unitId} gate={gate} />}
    </>
  );
}
