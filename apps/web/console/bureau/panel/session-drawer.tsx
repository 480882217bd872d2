import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelDecisionView, PanelView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Card, Stack } from '../../frame/list-frame';
import { Drawer } from '../../frame/overlay';
import styles from './panel.module.css';
import { usePanel } from './use-panel';

/** What a session decided, and its minutes. */
export function SessionDrawer({ panel, onClose }: { panel: PanelView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const detail = usePanel(panel.id);
  const decisions = detail.data?.decisions ?? [];
  return (
    <Drawer open size="large" title={t('session.of', { day: dayWords(panel.heldOn) })} onClose={onClose}>
      <Stack>
        <Card title={t('session.members')}>
          <ul className={styles.turning}>
            {panel.members.map(({ id, name, position }) => (
              <li key={id}>{position ? `${name}（${position}）` : name}</li>
            ))}
          </ul>
        </Card>
        <Card title={t('session.decisions')}>
          {decisions.length === 0 && <p>{t('session.none')}</p>}
          <ul className={styles.turning}>
            {decisions.map((each) => (
              <li key={each.assessmentId}>
                <Decision decision={each} />
              </li>
            ))}
          </ul>
        </Card>
        {panel.minutes && (
          <Card title={t('session.minutes')}>
            <p className={styles.minutes}>{panel.minutes}</p>
          </Card>
        )}
      </Stack>
    </Drawer>
  );
}

function Decision({ decision }: { decision: PanelDecisionView }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const { unitName, targetTier, outcome, reason, missingReason, votes, countedOn } = decision;
  const count = (vote: string): number => votes.filter((each) => each.vote === vote).length;
  return (
    <>
      <strong>{unitName}</strong> · {t(`topics:tier.${targetTier}`)} · {t(`outcome.${outcome}`)}
      <br />
      {t('session.votes', { yes: count('for'), no: count('against'), abstained: count('abstain') })} {reason}{' '}
      {t('decide.on', { day: dayWords(countedOn) })}
      {missingReason && (
        <>
          <br />
          {t('session.missing', { reason: missingReason })}
        </>
      )}
    </>
  );
}
