import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentWords } from '@web/i18n/format';
import { named, type IndicatorRule, type PartRule } from '../standard-document.rule';
import { CodeField } from './choice-fields';
import { aPart, withoutMember } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, ProblemsAt, WordsFields } from './fields';
import { ModeField } from './mode-field';
import { MoveButtons } from './move-buttons';
import { PartFields } from './part-fields';

/** One indicator: name and points at once, the rest when it is opened. */
export function IndicatorFields({ rule, at }: { rule: IndicatorRule; at: number }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { sought } = useEditing();
  const place = `indicators.${at}`;
  const [isOpen, setOpen] = useState(sought?.path.startsWith(`${place}.`) ?? false);
  const [led, setLed] = useState(sought);
  // Whoever is led to one of its fields finds it open.
  if (led !== sought) {
    setLed(sought);
    if (sought?.path.startsWith(`${place}.`)) setOpen(true);
  }
  return (
    <fieldset className={styles.item}>
      <legend>{`${rule.code} ${named(rule.name, i18n.language)}`}</legend>
      <ProblemsAt place={`${place}.parts`} />
      <div className={styles.row}>
        <NumberField place={`${place}.weight`} label={t('weightOf', { code: rule.code })} />
        <div className={styles.grow}>
          <WordsFields place={`${place}.name`} label={t('nameOf', { code: rule.code })} />
        </div>
      </div>
      <MoveButtons list="indicators" at={at} />
      <details
        className={styles.more}
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t('marksOf', { code: rule.code })}</summary>
        {isOpen && <Inside rule={rule} at={at} />}
      </details>
    </fieldset>
  );
}

/** Not there before it is looked at: all of them at once are hundreds of fields. */
function Inside({ rule, at }: { rule: IndicatorRule; at: number }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, change } = useEditing();
  const place = `indicators.${at}`;
  return (
    <>
      <div className={styles.row}>
        <CodeField list="indicators" at={at} />
        <ChoiceField
          place={`${place}.domain`}
          label={t('domainOf', { code: rule.code })}
          options={document.domains.map(({ code, name }) => ({
            value: code,
            label: `${code} ${named(name, i18n.language)}`,
          }))}
        />
        <ModeField list="indicators" at={at} />
      </div>
      <Parts rule={rule} place={place} />
      <Button
        size="small"
        danger
        type="text"
        onClick={() => change((before) => withoutMember(before, 'indicators', at))}
      >
        {t('remove', { code: rule.code })}
      </Button>
    </>
  );
}

function Parts({ rule, place }: { rule: IndicatorRule; place: string }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const whole = rule.parts.reduce((sum, { share }) => sum + share, 0);
  return (
    <>
      {placesOf(`${place}.parts`, rule.parts).map(([own, part], nth) => (
        <PartFields
          key={own}
          part={part}
          place={own}
          code={rule.code}
          number={nth + 1}
          alone={rule.parts.length === 1}
          judged={rule.mode === 'evidence'}
        />
      ))}
      {rule.mode === 'automatic' && (
        <div className={styles.row}>
          <Button
            size="small"
            onClick={() =>
              set(`${place}.parts.${rule.parts.length}`, { ...aPart(), share: Math.max(0.1, 1 - whole) })
            }
          >
            {t('addPart', { code: rule.code })}
          </Button>
          {rule.parts.length > 1 && (
            <span className={styles.hint}>{t('partsSum', { share: percentWords(whole, 1) })}</span>
          )}
        </div>
      )}
    </>
  );
}

/** The parts of one indicator are known by their places. */
const placesOf = (list: string, parts: readonly PartRule[]): [place: string, part: PartRule][] =>
  parts.map((part, nth) => [`${list}.${nth}`, part]);
