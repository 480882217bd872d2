import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords } from '@web/i18n/format';
import { Card, Stack } from '../../../frame/list-frame';
import { named, weightOf } from '../standard-document.rule';
import { CodeField } from './choice-fields';
import { anIndicator, withoutMember } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ProblemsAt, WordsFields } from './fields';
import { IndicatorFields } from './indicator-fields';
import { MoveButtons } from './move-buttons';
import { nextCode, nextLetter } from './next-code.rule';

/** Domains with their indicators: names, points, what is read, and between which marks points grow. */
export function IndicatorsPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const known = new Set(document.domains.map(({ code }) => code));
  const strayed = document.indicators.filter(({ domain }) => !known.has(domain));
  return (
    <Stack>
      <Sum />
      {document.domains.map(({ code }, at) => (
        <Domain key={code} at={at} />
      ))}
      {strayed.length > 0 && (
        <Card title={t('strayed')}>
          <Indicators isShown={({ domain }) => !known.has(domain)} />
        </Card>
      )}
      <div>
        <Button
          onClick={() =>
            set(`domains.${document.domains.length}`, {
              code: nextLetter(document.domains),
              name: { zh: '', en: '' },
            })
          }
        >
          {t('addDomain')}
        </Button>
      </div>
    </Stack>
  );
}

/** Stays in sight while points are moved about. */
function Sum(): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document } = useEditing();
  const sum = document.indicators.reduce((total, { weight }) => total + weight * 100, 0) / 100;
  const isWhole = Math.round(sum * 100) === 10_000;
  return (
    <div className={styles.sum} data-whole={isWhole || undefined}>
      <span role="status">
        <strong>{t('sum', { sum: numberWords(sum, 2) })}</strong>
        {!isWhole && ` ${t(sum > 100 ? 'sumOver' : 'sumUnder', { by: numberWords(Math.abs(100 - sum), 2) })}`}
      </span>
      <span className={styles.shares}>
        {document.domains.map(({ code, name }) => (
          <span key={code} title={named(name, i18n.language)}>
            {code} {numberWords(weightOf(document, code), 2)}
          </span>
        ))}
      </span>
      <ProblemsAt place="indicators" />
    </div>
  );
}

function Domain({ at }: { at: number }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set, change } = useEditing();
  const { code, name } = document.domains[at]!;
  const isEmpty = document.indicators.every(({ domain }) => domain !== code);
  return (
    <Card
      title={`${code} ${named(name, i18n.language)}`}
      text={t('domainSum', { points: numberWords(weightOf(document, code), 2) })}
    >
      <ProblemsAt place={`domains.${at}`} />
      <MoveButtons list="domains" at={at} />
      <div className={styles.row}>
        <CodeField list="domains" at={at} />
        <div className={styles.grow}>
          <WordsFields place={`domains.${at}.name`} label={t('domainName', { code })} />
        </div>
      </div>
      <Indicators isShown={({ domain }) => domain === code} />
      <div className={styles.row}>
        <Button
          onClick={() =>
            set(
              `indicators.${document.indicators.length}`,
              anIndicator(code, nextCode(code, document.indicators)),
            )
          }
        >
          {t('addIndicator', { domain: code })}
        </Button>
        {isEmpty && (
          <Button danger type="text" onClick={() => change((before) => withoutMember(before, 'domains', at))}>
            {t('removeDomain', { code })}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Indicators({ isShown }: { isShown: (indicator: { domain: string }) => boolean }): ReactNode {
  const { document } = useEditing();
  return document.indicators.map((indicator, at) =>
    isShown(indicator) ? <IndicatorFields key={indicator.code} rule={indicator} at={at} /> : null,
  );
}
