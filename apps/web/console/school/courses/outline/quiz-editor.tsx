import { Button, InputNumber } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from '../courses.module.css';
import { freshKey, moved, type OptionDraft, type QuestionDraft, type QuizDraft } from './outline.rule';
import { QuestionEditor } from './question-editor';

const kinds: readonly QuestionDraft['kind'][] = ['single', 'multiple', 'true_false'];

export const yesAndNo = (): OptionDraft[] => [
  { key: 'true', id: 'true', text: '', right: true },
  { key: 'false', id: 'false', text: '', right: false },
];

const twoBlank = (): OptionDraft[] => [true, false].map((right) => ({ key: freshKey(), text: '', right }));

export function QuizEditor({
  quiz,
  onChange,
}: {
  quiz: QuizDraft;
  onChange: (quiz: QuizDraft) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const mark = useId();
  const { questions } = quiz;
  const put = (next: QuestionDraft[]): void => onChange({ ...quiz, questions: next });
  const add = (kind: QuestionDraft['kind']): void =>
    put([
      ...questions,
      {
        key: freshKey(),
        kind,
        text: '',
        options: kind === 'true_false' ? yesAndNo() : twoBlank(),
        explanation: '',
      },
    ]);
  return (
    <div className={styles.quiz}>
      <div>
        <label htmlFor={mark}>{t('quiz.passMark')}</label>{' '}
        <InputNumber
          id={mark}
          min={1}
          max={100}
          suffix="%"
          value={quiz.passMark}
          onChange={(value) => onChange({ ...quiz, passMark: value ?? 60 })}
        />
      </div>
      <ol className={styles.questions}>
        {questions.map((question, index) => (
          <QuestionEditor
            key={question.key}
            number={index + 1}
            question={question}
            onChange={(next) => put(questions.map((each) => (each === question ? next : each)))}
            onStep={(by) => put(moved(questions, index, index + by))}
            onRemove={() => put(questions.filter((each) => each !== question))}
          />
        ))}
      </ol>
      <div className={styles.addRow}>
        {kinds.map((kind) => (
          <Button key={kind} icon={<Icon name="plus" size={16} />} onClick={() => add(kind)}>
            {t(`quiz.add.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
