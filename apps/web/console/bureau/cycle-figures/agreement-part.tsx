import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementView, CycleFiguresView, SeverityView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import styles from './cycle-figures.module.css';

/** How well two reviewers of the same school agree, and who is milder or stricter than the others. */
export function AgreementPart({ view }: { view: CycleFiguresView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const { agreement, reviewers } = view;
  return (
    <Card title={t('agreement.title')} text={t('agreement.text', { items: agreement.items })}>
      {agreement.items === 0 ? (
        <p className={styles.note}>{t('agreement.empty')}</p>
      ) : (
        <Figures of={agreement} />
      )}
      {reviewers.length > 0 && <Reviewers reviewers={reviewers} />}
    </Card>
  );
}

function Figures({ of }: { of: AgreementView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const { withinOneStep, kappa, from, to, target } = of;
  const number = (value: number | null): string => (value === null ? '–' : numberWords(value, 2));
  const reached = withinOneStep !== null && withinOneStep >= target;
  return (
    <dl className={styles.tiles}>
      <div className={styles.tile}>
        <dt>{t('agreement.near')}</dt>
        <dd>
          {withinOneStep === null ? '–' : percentWords(withinOneStep, 1)}
          <small>
            {t(reached ? 'agreement.reached' : 'agreement.below', { target: percentWords(target, 0) })}
          </small>
        </dd>
      </div>
      <div className={styles.tile}>
        <dt>{t('agreement.kappa')}</dt>
        <dd>
          {number(kappa)}
          <small>
            {kappa === null
              ? t('agreement.noKappa')
              : t('agreement.interval', { from: number(from), to: number(to) })}
          </small>
        </dd>
      </div>
    </dl>
  );
}

function Reviewers({ reviewers }: { reviewers: readonly SeverityView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const shown = (difference: number | null): string => {
    if (difference === null) return t('severity.few');
    const word = difference < 0 ? 'stricter' : difference > 0 ? 'milder' : 'same';
    return t(`severity.${word}`, { by: percentWords(Math.abs(difference), 1) });
  };
  return (
    <Scroller label={t('severity.title')}>
      <table className={styles.table}>
        <caption>{t('severity.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('severity.reviewer')}</th>
            <th scope="col">{t('severity.items')}</th>
            <th scope="col">{t('severity.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ name, items, difference }, at) => (
            <tr key={`${name} ${at}`}>
              <th scope="row">{name}</th>
              <td>{items}</td>
              <td>{shown(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
