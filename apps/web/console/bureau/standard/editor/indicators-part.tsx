import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords } from '@web/i18n/format';
import { Card, Stack } from '../../../frame/list-frame';
import {
  isShare,
  named,
  ownScales,
  weightOf,
  type IndicatorRule,
  type PartRule,
} from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, ProblemsAt, WordsFields } from './fields';
import { MeasureField } from './measure-field';
import { nextCode } from './next-code.rule';

/** Indicators by domain: names, points, and between which marks points grow. */
export function IndicatorsPart(): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const sum = document.indicators.reduce((total, { weight }) => total + weight, 0);
  return (
    <Stack>
      <div className={styles.sum} role="status">
        {t('sum', { sum: numberWords(sum, 2) })}
        <ProblemsAt place="indicators" />
      </div>
      {document.domains.map(({ code, name }, at) => (
        <Card
          key={code}
          title={`${code} ${named(name, i18n.language)}`}
          text={t('domainSum', { points: numberWords(weightOf(document, code), 2) })}
        >
          <WordsFields place={`domains.${at}.name`} label={t('domainName', { code })} />
          {document.indicators.map((indicator, nth) =>
            indicator.domain === code ? <Indicator key={indicator.code} rule={indicator} at={nth} /> : null,
          )}
          <Button
            className={styles.add ?? ''}
            onClick={() =>
              set(
                `indicators.${document.indicators.length}`,
                newIndicator(code, nextCode(code, document.indicators)),
              )
            }
          >
            {t('addIndicator', { domain: code })}
          </Button>
        </Card>
      ))}
    </Stack>
  );
}

/** Begins as a count from nothing to one; everything of it is then written. */
const newIndicator = (domain: string, code: string): IndicatorRule => ({
  code,
  domain,
  name: { zh: '', en: '' },
  weight: 1,
  mode: 'automatic',
  parts: [
    {
      reading: { kind: 'plain', measure: 'committee-meetings' },
      share: 1,
      scale: { general: { lo: 0, hi: 1 } },
      effort: 1,
    },
  ],
});

function Indicator({ rule, at }: { rule: IndicatorRule; at: number }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const place = `indicators.${at}`;
  const title = `${rule.code} ${named(rule.name, i18n.language)}`;
  return (
    <fieldset className={styles.item}>
      <legend>{title}</legend>
      <ProblemsAt place={`${place}.code`} />
      <ProblemsAt place={`${place}.parts`} />
      <div className={styles.row}>
        <NumberField place={`${place}.weight`} label={t('weightOf', { code: rule.code })} />
        <div className={styles.grow}>
          <WordsFields place={`${place}.name`} label={t('nameOf', { code: rule.code })} />
        </div>
      </div>
      <details className={styles.more}>
        <summary>{t('marksOf', { code: rule.code })}</summary>
        <ChoiceField
          place={`${place}.mode`}
          label={t('console/bureau/standard:indicators.mode')}
          options={(['automatic', 'evidence'] as const).map((mode) => ({
            value: mode,
            label: t(`console/bureau/standard:mode.${mode}`),
          }))}
        />
        {placesOf(`${place}.parts`, rule.parts).map(([own, part]) => (
          <Part key={own} part={part} place={own} />
        ))}
        <Button size="small" danger type="text" onClick={() => set(place, undefined)}>
          {t('remove', { code: rule.code })}
        </Button>
      </details>
    </fieldset>
  );
}

/** The parts of one indicator are known by their places. */
const placesOf = (list: string, parts: readonly PartRule[]): [place: string, part: PartRule][] =>
  parts.map((part, nth) => [`${list}.${nth}`, part]);

const readingWords = ({ reading }: PartRule, t: TFunction<'console/bureau/standard/editor'>): string =>
  reading.measure ? t(`console/rating/measures:${reading.measure}`) : t(`reading.${reading.kind}`);

function Part({ part, place }: { part: PartRule; place: string }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const percent = isShare(part);
  return (
    <div className={styles.part}>
      {part.reading.kind === 'plain' ? (
        <MeasureField place={`${place}.reading.measure`} label={t('console/bureau/standard:field.measure')} />
      ) : (
        <p>{readingWords(part, t)}</p>
      )}
      <div className={styles.row}>
        <NumberField place={`${place}.share`} label={t('console/bureau/standard:field.share')} percent />
        <NumberField place={`${place}.effort`} label={t('console/bureau/standard:field.effort')} />
        {part.factor && (
          <NumberField
            place={`${place}.factor.full`}
            label={t('console/bureau/standard:field.full')}
            percent
          />
        )}
      </div>
      {(['general', ...ownScales] as const)
        .filter((kind) => part.scale[kind])
        .map((kind) => (
          <div key={kind} className={styles.row}>
            <span className={styles.kind}>{t(`console/bureau/standard:field.${kind}`)}</span>
            <NumberField
              place={`${place}.scale.${kind}.lo`}
              label={t('from', { kind: t(`console/bureau/standard:field.${kind}`) })}
              percent={percent}
            />
            <NumberField
              place={`${place}.scale.${kind}.hi`}
              label={t('until', { kind: t(`console/bureau/standard:field.${kind}`) })}
              percent={percent}
            />
            <ProblemsAt place={`${place}.scale.${kind}`} />
          </div>
        ))}
    </div>
  );
}
