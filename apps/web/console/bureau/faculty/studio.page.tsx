import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { StudioDetailView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { StudioForm } from './studio-form';
import styles from './talents.module.css';
import { useStudio } from './use-talents';

/** One studio as families see it on the map, and where its keeper changes it. */
export function StudioPage(): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const { studioId = '' } = useParams();
  const studio = useStudio(studioId);
  const [changing, setChanging] = useState(false);
  if (studio.isPending) return <TableBones rows={4} />;
  if (!studio.data) return <ErrorState whole error={studio.error} retry={() => void studio.refetch()} />;
  const shown = studio.data;
  return (
    <DetailFrame
      title={shown.name}
      text={[shown.unitName, shown.address].filter(Boolean).join(' · ')}
      back={{ label: t('studios'), to: bureauPaths.studios }}
      actions={
        shown.may.includes('manage') && (
          <Button type="primary" onClick={() => setChanging(true)}>
            {t('changeStudio')}
          </Button>
        )
      }
      aside={<Paired studio={shown} />}
    >
      <Stack>
        <People studio={shown} />
        <Coming studio={shown} />
      </Stack>
      {changing && <StudioForm studioId={studioId} onClose={() => setChanging(false)} />}
    </DetailFrame>
  );
}

function People({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const wordsOf = ({ name, level, schoolName }: StudioDetailView['leader']): string =>
    [name || t('erased'), level && t(`level.${level}`), schoolName].filter(Boolean).join(' · ');
  return (
    <Card title={t('head.members')} text={studio.introduction}>
      <ul className={styles.lines}>
        <li>
          {t('head.leader')}: {wordsOf(studio.leader)}
        </li>
        {studio.members.map((member) => (
          <li key={member.memberId}>{wordsOf(member)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Coming({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  return (
    <Card title={t('coming')} text={t('comingText')}>
      {studio.coming.length === 0 && <p>{t('nothingComing')}</p>}
      <ul className={styles.lines}>
        {studio.coming.map(({ id, title, startsAt, community, place, schoolName }) => (
          <li key={id}>
            <strong>{title}</strong> {[momentWords(startsAt), community, place, schoolName].join(' · ')}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Paired({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const lists = [
    ['head.communities', studio.communities],
    ['partners', studio.partners],
  ] as const;
  return (
    <Stack>
      {lists.map(([title, names]) => (
        <Card key={title} title={t(title)}>
          {names.length === 0 && <p>{t('nonePaired')}</p>}
          <ul className={styles.lines}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}
