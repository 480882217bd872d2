import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { verificationExplain, verificationVerify } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Icon } from '@web/ui/icon';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { Stack } from '../frame/list-frame';
import { Drawer } from '../frame/overlay';
import { RatingBreakdown } from './rating-breakdown';

/** Opens the very figures a decision rests on, down to the last number, and works them out again when asked. */
export function Basis({
  snapshotId,
  school,
  decided = true,
}: {
  snapshotId: string;
  school: string;
  /** false: what would be decided on now. */
  decided?: boolean;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="file" size={16} />}
        onClick={() => setOpen(true)}
        aria-label={t('basis.of', { school })}
      >
        {t('basis.open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={860}
        styles={{ wrapper: { maxWidth: '100vw' } }}
        title={t('basis.title', { school })}
        destroyOnHidden
      >
        {open && <Figures snapshotId={snapshotId} decided={decided} />}
      </Drawer>
    </>
  );
}

function Figures({ snapshotId, decided }: { snapshotId: string; decided: boolean }): ReactNode {
  const { t } = useTranslation('console/rating');
  const figures = useQuery({
    queryKey: ['rating', 'snapshot', snapshotId],
    queryFn: () => verificationExplain({ path: { id: snapshotId } }),
  });
  if (figures.isPending) {
    return (
      <Loading>
        <Lines count={6} />
      </Loading>
    );
  }
  if (!figures.data) return <ErrorState error={figures.error} retry={() => void figures.refetch()} />;
  return (
    <Stack>
      <p>{t(decided ? 'basis.text' : 'basis.now', { tier: t(`topics:tier.${figures.data.tier}`) })}</p>
      <Again snapshotId={snapshotId} />
      <RatingBreakdown view={figures.data} past />
    </Stack>
  );
}

function Again({ snapshotId }: { snapshotId: string }): ReactNode {
  const { t } = useTranslation('console/rating');
  const [asked, setAsked] = useState(false);
  const again = useQuery({
    queryKey: ['rating', 'verification', snapshotId],
    queryFn: () => verificationVerify({ path: { id: snapshotId } }),
    enabled: asked,
  });
  const isSame = again.data?.inputsIntact && again.data.sameDigits;
  return (
    <>
      <div>
        <Button loading={again.isFetching} onClick={() => (asked ? void again.refetch() : setAsked(true))}>
          {t('basis.again')}
        </Button>
      </div>
      {again.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(again.error, t)}
        </Note>
      )}
      {again.data && (
        <Note tone={isSame ? 'voice' : 'danger'} icon={isSame ? 'shield' : 'alert'} announce>
          {t(isSame ? 'basis.same' : 'basis.different', {
            total: again.data.storedTotal,
            now: again.data.recomputedTotal,
          })}
        </Note>
      )}
    </>
  );
}
