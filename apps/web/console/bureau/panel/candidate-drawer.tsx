import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PanelCandidateView, SensitivityView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { useIs } from '../../frame/desk-unit';
import { Card, Stack } from '../../frame/list-frame';
import { Drawer } from '../../frame/overlay';
import { Basis } from '../../rating/basis';
import { bureauPaths } from '../bureau.paths';
import { DecisionForm } from './decision-form';
import styles from './panel.module.css';
import { QuotaHelp } from './quota';
import { useCandidate, useSensitivity } from './use-panel';

/** What the panel should know of one school, and its decision. */
export function CandidateDrawer({
  candidate,
  onClose,
}: {
  candidate: PanelCandidateView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const runs = useIs('city_officer');
  const { assessmentId, unitName, targetTier, tier, total, quota } = candidate;
  return (
    <Drawer open size="large" title={unitName} onClose={onClose}>
      <Stack>
        <p>
          {t('applied', { tier: t(`topics:tier.${targetTier}`) })}
          {tier && total && t('given', { tier: t(`topics:tier.${tier}`), total })}
        </p>
        <p>
          <Link to={bureauPaths.assessment(assessmentId)}>{t('marks')}</Link>
        </p>
        {quota && <QuotaHelp quota={quota} />}
        <Domains assessmentId={assessmentId} school={unitName} />
        {tier && <Firmness assessmentId={assessmentId} />}
        {runs && <DecisionForm candidate={candidate} onDone={onClose} />}
      </Stack>
    </Drawer>
  );
}

function Domains({ assessmentId, school }: { assessmentId: string; school: string }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const { data } = useCandidate(assessmentId);
  if (!data?.countedOn || data.domains.length === 0) return null;
  return (
    <Card
      title={t('domains')}
      text={t(data.frozen ? 'figures.frozen' : 'figures.moving', { day: dayWords(data.countedOn) })}
    >
      <dl className={styles.facts}>
        {data.domains.map(({ code, name, points, of }) => (
          <div key={code}>
            <dt>
              {code} {name}
            </dt>
            <dd>{t('pointsOf', { points: Number(points).toFixed(2), of })}</dd>
          </div>
        ))}
      </dl>
      {data.assuredTier && data.assuredTier !== data.tier && (
        <Note>{t('assured', { tier: t(`topics:tier.${data.assuredTier}`) })}</Note>
      )}
      {data.snapshotId && (
        <p className={styles.basis}>
          <Basis snapshotId={data.snapshotId} school={school} decided={false} />
        </p>
      )}
    </Card>
  );
}

function Firmness({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const { data, error, refetch } = useSensitivity(assessmentId);
  return (
    <Card title={t('firm.title')} text={t('firm.text')}>
      {!data && !error && (
        <Loading>
          <Lines count={2} />
        </Loading>
      )}
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {data && <Variations found={data} />}
    </Card>
  );
}

function Variations({ found }: { found: SensitivityView }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const { tier, variations, held, share, turning } = found;
  return (
    <>
      <Note icon={turning.length ? 'info' : 'check'}>
        {t('firm.held', {
          tier: t(`topics:tier.${tier}`),
          held,
          variations,
          share: `${(Number(share) * 100).toFixed(1)}%`,
        })}
      </Note>
      {turning.length > 0 && (
        <ul className={styles.turning}>
          {turning.map((each) => (
            <li key={`${each.kind}${each.code}${each.change}`}>
              {t(Number(each.change) > 0 ? 'firm.up' : 'firm.down', {
                name: `${each.code} ${each.name}`,
                tier: t(`topics:tier.${each.tier}`),
                total: each.total,
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
