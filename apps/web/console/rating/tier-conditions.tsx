import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionView, SchoolRatingView } from '@web/api/generated';
import { dayWords, numberWords, percentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Card } from '../frame/list-frame';
import type { Opened } from './opened-drawer';
import styles from './rating.module.css';
import { TierMark } from './tiers/tier-mark';

/** What each tier asks for and what the school has: the first step down from a tier to the facts. */
export function TierConditions({
  view,
  onOpen,
}: {
  view: SchoolRatingView;
  onOpen: (opened: Opened) => void;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <Card title={t('tiers.title')} text={t('tiers.text')}>
      {view.tiers.toReversed().map(({ tier, met, conditions }) => {
        const open = conditions.filter((condition) => !condition.met).length;
        return (
          <details key={tier} className={styles.asked}>
            <summary>
              <TierMark tier={tier} />
              <span>{met ? t('tiers.met') : t('tiers.open', { count: open })}</span>
            </summary>
            <ul className={styles.gates}>
              {conditions.map((condition) => (
                <li
                  key={`${condition.code}${condition.about}`}
                  className={styles.gate}
                  data-met={condition.met}
                >
                  <Icon name={condition.met ? 'check' : 'clock'} size={18} />
                  <Condition condition={condition} view={view} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Card>
  );
}

function Condition({
  condition,
  view,
  onOpen,
}: {
  condition: ConditionView;
  view: SchoolRatingView;
  onOpen: (opened: Opened) => void;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  const { code, about, have, need, met } = condition;
  const indicator = view.indicators.find((each) => each.code === about);
  const named = [...view.gates, ...view.domains, ...view.indicators].find((each) => each.code === about);
  const isHidden = indicator?.state === 'hidden';
  const words = t(`condition.${code}`, {
    about: named ? `${about} ${named.name}` : t([`topics:tier.${about}`], { defaultValue: about }),
    have: isHidden ? t('hidden') : amountWords(code, have),
    need: code === 'veto' ? (need ? dayWords(need) : '') : amountWords(code, need),
    state: t(met ? 'gates.met' : 'gates.open'),
  });
  const opened = indicator ?? view.gates.find((each) => each.code === about);
  if (!opened) return <span>{words}</span>;
  return (
    <button type="button" className={styles.open} onClick={() => onOpen(opened)}>
      {words}
    </button>
  );
}

/** Totals are points, floors are shares, tenure is a day held since and the years asked for. */
function amountWords(code: string, amount: string | null): string {
  if (amount === null) return '–';
  if (code === 'domain-floor' || code === 'domain-rated' || code === 'key-floor')
    return percentWords(Number(amount));
  if (code === 'tenure') return amount.includes('-') ? dayWords(amount) : amount;
  return numberWords(Number(amount), 2);
}
