import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CycleFiguresView } from '@web/api/generated';
import { percentWords } from '@web/i18n/format';
import { VisuallyHidden } from '@web/ui/visually-hidden';
import { Scroller } from '../../frame/scroller';
import { bureauPaths } from '../bureau.paths';
import styles from './cycle-figures.module.css';

/** Indicators × districts, its own table: the deeper the tone, the more of the points the schools have. */
export function IndicatorHeat({ view }: { view: CycleFiguresView }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/cycle-figures');
  const cells = new Map(view.heat.map((cell) => [`${cell.districtId} ${cell.indicator}`, cell]));
  const nameOf = ({ zh, en }: { zh: string; en: string }): string => (i18n.language === 'en' ? en : zh);
  return (
    <Scroller label={t('heat.title')}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">{t('heat.indicator')}</th>
            {view.districts.map(({ code, name }) => (
              <th key={code} scope="col">
                <Link to={bureauPaths.schools({ district: code })}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.indicators.map((indicator) => (
            <tr key={indicator.code}>
              <th scope="row">
                <b>{indicator.code}</b> {nameOf(indicator)}
              </th>
              {view.districts.map(({ code }) => (
                <Cell key={code} share={cells.get(`${code} ${indicator.code}`)?.share ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Cell({ share }: { share: number | null }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  if (share === null) {
    return (
      <td className={styles.none}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('heat.none')}</VisuallyHidden>
      </td>
    );
  }
  const tone = Math.round(share * 46);
  return (
    <td style={{ background: `color-mix(in srgb, var(--series-1) ${tone}%, var(--surface))` }}>
      {percentWords(share)}
    </td>
  );
}
