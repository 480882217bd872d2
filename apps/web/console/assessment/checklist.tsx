import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HintLineView, MissingLineView, SelfAssessmentView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { Card } from '../frame/list-frame';
import styles from './assessment.module.css';

/** Where at the desk a line can be filled in, besides the item itself; null where nowhere. */
export type PlaceOf = (
  line: Pick<MissingLineView | HintLineView, 'code' | 'about'>,
) => { to: string; label: string } | null;

/** What is missing before it can be handed in; a press on a line opens the item. */
export function Checklist({
  own,
  placeOf,
  onOpen,
}: {
  own: SelfAssessmentView;
  placeOf: PlaceOf;
  onOpen: (code: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  const { missing, hints } = own;
  return (
    <Card title={t('checklist.title')} text={missing.length > 0 ? t('checklist.text') : undefined}>
      {missing.length === 0 && (
        <Note tone="voice" icon="check">
          {t('checklist.complete')}
        </Note>
      )}
      <Lines kind="missing" lines={missing} own={own} placeOf={placeOf} onOpen={onOpen} />
      {hints.length > 0 && <h3 className={styles.sub}>{t('checklist.hints')}</h3>}
      <Lines kind="hint" lines={hints} own={own} placeOf={placeOf} onOpen={onOpen} />
    </Card>
  );
}

function Lines({
  kind,
  lines,
  own,
  placeOf,
  onOpen,
}: {
  kind: 'missing' | 'hint';
  lines: readonly (MissingLineView | HintLineView)[];
  own: SelfAssessmentView;
  placeOf: PlaceOf;
  onOpen: (code: string) => void;
}): ReactNode {
  const { t } = useTranslation(['console/assessment', 'topics']);
  const nameOf = (about: string): string => {
    const item = own.items.find(({ code }) => code === about);
    if (item) return `${item.code} ${item.name}`;
    return t([`topics:tier.${about}`, `console/assessment:domain.${about}`], { defaultValue: about });
  };
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => {
        const sentence = t(`${kind}.${line.code}`, {
          about: nameOf(line.about),
          have: amountWords(line.have),
          need: amountWords(line.need),
        });
        const place = placeOf(line);
        return (
          <li key={`${line.code}${line.about}`}>
            {own.items.some(({ code }) => code === line.about) ? (
              <button type="button" className={styles.open} onClick={() => onOpen(line.about)}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
            {place && (
              <>
                {' '}
                <Link to={place.to} className={styles.go}>
                  {t('checklist.go', { place: place.label })}
                </Link>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Shares come as 0–1, totals as points. */
function amountWords(decimal: string | null): string {
  if (decimal === null) return '–';
  const number = Number(decimal);
  return number <= 1 ? percentWords(number) : numberWords(number, 2);
}
