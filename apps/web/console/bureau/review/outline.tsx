import { Button, Collapse } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftChapterView, DraftLessonView, DraftQuizView, LessonRowView } from '@web/api/generated';
import { clockOf } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { RichText } from '@web/ui/rich-text';
import { Note } from '@web/ui/states';
import { Card } from '../../frame/list-frame';
import { Preview } from '../../school/media/preview';
import styles from './review.module.css';

const icons = { video: 'play', article: 'article', quiz: 'quiz' } as const;

/** All chapters and lessons; each opens where it stands. */
export function Outline({ chapters }: { chapters: readonly DraftChapterView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  return chapters.map((chapter, at) => (
    <Card key={chapter.id} title={t('chapter', { number: at + 1, title: chapter.title })}>
      {chapter.lessons.length === 0 && <p className={styles.none}>{t('noLessons')}</p>}
      <Collapse
        ghost
        destroyOnHidden
        items={chapter.lessons.map((lesson) => ({
          key: lesson.id,
          label: <LessonHead lesson={lesson} />,
          children: <LessonBody lesson={lesson} />,
        }))}
      />
    </Card>
  ));
}

/** The head of a lesson; of one that is published the questions are not shown. */
export function LessonHead({ lesson }: { lesson: DraftLessonView | LessonRowView }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  return (
    <span className={styles.lesson}>
      <Icon name={icons[lesson.kind]} size={18} />
      <span>{lesson.title}</span>
      <small>
        {t(`topics:lessonKind.${lesson.kind}`)}
        {lesson.durationSeconds !== null && ` · ${clockOf(lesson.durationSeconds)}`}
        {'quiz' in lesson && lesson.quiz && ` · ${t('questions', { count: lesson.quiz.questions.length })}`}
      </small>
    </span>
  );
}

function LessonBody({ lesson }: { lesson: DraftLessonView }): ReactNode {
  if (lesson.kind === 'video') return <Recording lesson={lesson} />;
  if (lesson.kind === 'article') return <RichText html={lesson.articleHtml ?? ''} />;
  return lesson.quiz && <Questions quiz={lesson.quiz} />;
}

/** Fetched only when asked for: a recording is large. */
function Recording({ lesson }: { lesson: DraftLessonView }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const [open, setOpen] = useState(false);
  const { assetId, assetState, durationSeconds } = lesson;
  if (assetId === null || durationSeconds === null) return <Note>{t('noRecording')}</Note>;
  if (open) return <Preview asset={{ id: assetId, durationSeconds, state: stateOf(assetState) }} />;
  return (
    <Button icon={<Icon name="play" size={16} />} onClick={() => setOpen(true)}>
      {t('watch', { title: lesson.title })}
    </Button>
  );
}

const stateOf = (state: string | null): 'READY' | 'PACKAGING' => (state === 'READY' ? 'READY' : 'PACKAGING');

function Questions({ quiz }: { quiz: DraftQuizView }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  return (
    <>
      <p className={styles.none}>{t('passMark', { mark: quiz.passMark })}</p>
      <ol className={styles.questions}>
        {quiz.questions.map((question) => (
          <li key={question.id}>
            <p>{question.text}</p>
            <ul role="list">
              {question.options.map((option) => (
                <li key={option.id} data-right={option.right || undefined}>
                  {option.text || t(`truth.${option.id}`)}
                  {option.right && <span>{t('right')}</span>}
                </li>
              ))}
            </ul>
            {question.explanation && (
              <p className={styles.none}>{t('explanation', { text: question.explanation })}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
