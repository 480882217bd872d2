import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlaceVisitView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { spanWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Confirm } from '@web/ui/dialog';
import { Card, Section } from '@web/ui/page';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './map.module.css';
import { useOwnVisits, useVisitAct } from './use-map';

/** What the family has booked, at one place only what is to come; nothing is shown before it has. */
export function OwnVisits({ placeId }: { placeId?: string }): ReactNode {
  const { t } = useTranslation('map');
  const own = useOwnVisits();
  const [leaving, setLeaving] = useState<PlaceVisitView | null>(null);
  if (own.error) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  const visits = (own.data?.items ?? []).filter(
    (visit) => !placeId || (visit.placeId === placeId && visit.coming),
  );
  if (visits.length === 0) return null;
  return (
    <Section title={t('mine')}>
      <ul className={styles.list}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <Card className={styles.card}>
              <Link to={paths.place(visit.placeId)} className={styles.name}>
                {visit.placeName}
              </Link>
              <p className={styles.soft}>
                {spanWords(visit.startsAt, visit.endsAt)} · {t('people', { count: visit.people })}
              </p>
              <p>
                <Tag tone={visit.coming ? 'now' : undefined}>
                  {t(visit.state === 'BOOKED' && !visit.coming ? 'past' : `state.${visit.state}`)}
                </Tag>
              </p>
              {visit.coming && (
                <div>
                  <Button
                    look="plain"
                    aria-label={t('cancelOf', { name: visit.placeName })}
                    onClick={() => setLeaving(visit)}
                  >
                    {t('cancel')}
                  </Button>
                </div>
              )}
            </Card>
          </li>
        ))}
      </ul>
      <Leave visit={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}

function Leave({ visit, onClose }: { visit: PlaceVisitView | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('map');
  const act = useVisitAct();
  return (
    <Confirm
      open={visit !== null}
      onClose={onClose}
      title={t('cancelTitle', { name: visit?.placeName ?? '' })}
      text={t('cancelText')}
      confirm={t('cancel')}
      busy={act.isPending}
      onConfirm={() =>
        visit &&
        act.mutate(
          { act: 'cancel', bookingId: visit.id },
          {
            onSuccess: () => say(t('cancelled')),
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
            onSettled: onClose,
          },
        )
      }
    />
  );
}
