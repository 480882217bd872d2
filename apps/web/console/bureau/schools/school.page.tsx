import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { schoolRatingExplain, type SchoolRatingView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { useAddress } from '../../frame/use-address';
import { bureauKeys } from '../bureau.keys';
import { bureauPaths, schoolParts } from '../bureau.paths';
import { Card } from '../../frame/list-frame';
import { RatingBreakdown } from '../../rating/rating-breakdown';
import { reportOf } from '../../rating/report';
import { TierMark } from '../../rating/tiers/tier-mark';
import { Verification } from './verification';
import { DeclaredPart } from './declared-part';
import { HistoryPart } from './history-part';
import styles from './schools.module.css';

/** One school to the bureau: its breakdown, what was declared for it, its past results. */
export function SchoolPage(): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { unitId = '' } = useParams();
  const school = useQuery({
    queryKey: bureauKeys.school(unitId),
    queryFn: () => schoolRatingExplain({ path: { unitId } }),
  });
  const back = { label: t('back'), to: bureauPaths.schools() };
  if (!school.data) {
    return (
      <DetailFrame title={t('back')} back={back}>
        {school.isPending ? (
          <TableBones />
        ) : (
          <ErrorState error={school.error} retry={() => void school.refetch()} />
        )}
      </DetailFrame>
    );
  }
  const { school: unit } = school.data;
  const kind = unit.kind ? t(`console:schoolKind.${unit.kind}`) : null;
  return (
    <DetailFrame
      title={unit.name}
      back={back}
      text={[unit.districtName, kind, t('code', { code: unit.code })].filter(Boolean).join(' · ')}
      actions={
        <Button href={reportOf(unit.id)} icon={<Icon name="download" size={18} />}>
          {t('report')}
        </Button>
      }
    >
      <Standing view={school.data} />
      <Parts view={school.data} />
    </DetailFrame>
  );
}

/** Both at a glance: the title it holds and what today's figures give. */
function Standing({ view }: { view: SchoolRatingView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { title } = view;
  return (
    <dl className={styles.standingBar}>
      <div>
        <dt>{t('column.held')}</dt>
        <dd>
          {title ? (
            <TierMark tier={title.tier} after={<small>{t('until', { day: dayWords(title.until) })}</small>} />
          ) : (
            t('noTitle')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('column.tier')}</dt>
        <dd>
          <TierMark tier={view.tier} />
        </dd>
      </div>
      <div>
        <dt>{t('column.total')}</dt>
        <dd>{view.total.toFixed(2)}</dd>
      </div>
      <div>
        <dt>{t('placeInDistrict')}</dt>
        <dd>{t('place', view.placeInDistrict)}</dd>
      </div>
      <div>
        <dt>{t('placeInCity')}</dt>
        <dd>{t('place', view.placeInCity)}</dd>
      </div>
    </dl>
  );
}

function Parts({ view }: { view: SchoolRatingView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [{ part }, change] = useAddress({ part: 'breakdown' });
  const { id } = view.school;
  const bodies: Record<(typeof schoolParts)[number], ReactNode> = {
    breakdown: (
      <>
        <RatingBreakdown view={view} />
        {view.snapshotId && (
          <Card className={styles.again} title={t('verify.title')} text={t('verify.text')}>
            <Verification snapshotId={view.snapshotId} />
          </Card>
        )}
      </>
    ),
    declared: <DeclaredPart unitId={id} />,
    history: <HistoryPart unitId={id} />,
  };
  return (
    <Tabs
      activeKey={schoolParts.find((each) => each === part) ?? 'breakdown'}
      onChange={(next) => change({ part: next })}
      destroyOnHidden
      items={schoolParts.map((key) => ({
        key,
        label: t(`part.${key}`),
        children: <div className={styles.part}>{bodies[key]}</div>,
      }))}
    />
  );
}
