import { Button, Checkbox, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from '../courses.module.css';
import { PartMenu } from './part-menu';
import { freshKey, type OptionDraft, type QuestionDraft } from './outline.rule';

export function QuestionEditor({
  number,
  question,
  onChange,
  onStep,
  onRemove,
}: {
  number: number;
  question: QuestionDraft;
  onChange: (question: QuestionDraft) => void;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const name = t('quiz.question', { number });
  return (
    <li className={styles.question}>
      <div className={styles.chapterHead}>
        <strong>{`${name} · ${t(`quiz.kind.${question.kind}`)}`}</strong>
        <PartMenu name={name} onStep={onStep} onRemove={onRemove} />
      </div>
      <Input.TextArea
        autoSize
        aria-label={t('quiz.textOf', { name })}
        placeholder={t('quiz.text')}
        maxLength={1000}
        value={question.text}
        onChange={(event) => onChange({ ...question, text: event.target.value })}
      />
      <Options question={question} onChange={(options) => onChange({ ...question, options })} />
      <Input.TextArea
        autoSize
        aria-label={t('quiz.explanationOf', { name })}
        placeholder={t('quiz.explanation')}
        maxLength={2000}
        value={question.explanation}
        onChange={(event) => onChange({ ...question, explanation: event.target.value })}
      />
    </li>
  );
}

function Options({
  question: { kind, options },
  onChange,
}: {
  question: QuestionDraft;
  onChange: (options: OptionDraft[]) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const right = (chosen: OptionDraft, on: boolean): void =>
    onChange(
      options.map((each) => {
        if (each === chosen) return { ...each, right: on };
        return kind === 'multiple' ? each : { ...each, right: false };
      }),
    );
  const Mark = kind === 'multiple' ? Checkbox : Radio;
  return (
    <ul className={styles.options}>
      {options.map((option, index) => (
        <li key={option.key} className={styles.option}>
          <Mark
            checked={option.right}
            aria-label={t('quiz.right', { number: index + 1 })}
            onChange={(event) => right(option, event.target.checked)}
          />
          {kind === 'true_false' ? (
            <span>{t(`quiz.${option.id}`)}</span>
          ) : (
            <OptionText
              option={option}
              number={index + 1}
              onText={(text) => onChange(options.map((each) => (each === option ? { ...each, text } : each)))}
              onRemove={
                options.length > 2 ? () => onChange(options.filter((each) => each !== option)) : undefined
              }
            />
          )}
        </li>
      ))}
      {kind !== 'true_false' && (
        <li>
          <Button
            type="text"
            size="small"
            disabled={options.length >= 12}
            icon={<Icon name="plus" size={16} />}
            onClick={() => onChange([...options, { key: freshKey(), text: '', right: false }])}
          >
            {t('quiz.addOption')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function OptionText({
  option,
  number,
  onText,
  onRemove,
}: {
  option: OptionDraft;
  number: number;
  onText: (text: string) => void;
  /** Left out while a question needs the option. */
  onRemove: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  return (
    <>
      <Input
        aria-label={t('quiz.option', { number })}
        placeholder={t('quiz.option', { number })}
        maxLength={500}
        value={option.text}
        onChange={(event) => onText(event.target.value)}
      />
      <Button
        type="text"
        size="small"
        disabled={!onRemove}
        aria-label={t('quiz.removeOption', { number })}
        icon={<Icon name="close" size={16} />}
        onClick={onRemove}
      />
    </>
  );
}
