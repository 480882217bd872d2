import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinorsDataView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import styles from './classes.module.css';

type Row = [word: string, count: number];

/** What is held about the minors of a school, why, and who looked; counts only. */
export function MinorsFigures({ data }: { data: MinorsDataView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { consents, exports, erasures } = data;
  const held: Row[] = [
    ['pupils', data.pupils],
    ['pupilsLeft', data.pupilsLeft],
    ['guardians', data.guardians],
    ['entries', data.entries],
    ['enrolments', data.enrolments],
  ];
  const agreed: Row[] = [
    ['current', consents.current],
    ['earlier', consents.earlier],
    ['none', consents.none],
    ['commendation', consents.commendation],
  ];
  const traffic: Row[] = [
    ['imports', data.imports],
    ['rosters', exports.rosters],
    ['ownData', exports.ownData],
    ['passwordsMade', data.passwordsMade],
    ['erasedAccounts', erasures.accounts],
    ['erasedPupils', erasures.pupils],
  ];
  return (
    <>
      <Part title={t('minors.held')} rows={held} withWhy />
      <Part title={t('minors.consents')} rows={agreed} />
      <Part title={t('minors.traffic')} rows={traffic} />
      <Looks looks={data.looks} />
    </>
  );
}

function Part({ title, rows, withWhy }: { title: string; rows: Row[]; withWhy?: boolean }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  return (
    <Card title={title}>
      <table className={styles.counts} aria-label={title}>
        <tbody>
          {rows.map(([word, count]) => (
            <tr key={word}>
              <th scope="row">
                {t(`minors.item.${word}`)}
                {withWhy && <span className={styles.note}>{t(`minors.why.${word}`)}</span>}
              </th>
              <td>{numberWords(count, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Looks({ looks }: { looks: MinorsDataView['looks'] }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  return (
    <Card title={t('minors.looks')} text={t('minors.looksText')}>
      {looks.length === 0 ? (
        <p className={styles.note}>{t('minors.noLooks')}</p>
      ) : (
        <table className={styles.counts} aria-label={t('minors.looks')}>
          <thead>
            <tr>
              <th scope="col">{t('class')}</th>
              <td>{t('minors.people')}</td>
              <td>{t('minors.withNames')}</td>
              <td>{t('minors.totals')}</td>
            </tr>
          </thead>
          <tbody>
            {looks.map((look) => (
              <tr key={look.className}>
                <th scope="row">{look.className}</th>
                <td>{numberWords(look.people, 0)}</td>
                <td>{numberWords(look.withNames, 0)}</td>
                <td>{numberWords(look.totals, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
