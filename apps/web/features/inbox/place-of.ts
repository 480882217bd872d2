import type { NoticeView } from '@web/api/generated';
import { paths } from '@web/app/paths';

/** Where what a notice is about is found; null where there is nothing to open. Staff find their work at their desk. */
export function placeOf({ kind, sourceId }: Pick<NoticeView, 'kind' | 'sourceId'>): string | null {
  if (kind.startsWith('activity-')) return sourceId && paths.activity(sourceId);
  if (kind.startsWith('appointment-')) return paths.appointments;
  if (kind === 'question-answered') return sourceId && paths.question(sourceId);
  if (kind === 'practice-accepted' || kind === 'practice-advised')
    return sourceId && paths.practiceRecord(sourceId);
  if (kind === 'certificate-issued') return paths.certificates;
  if (kind === 'plan-published') return paths.timetable;
  if (kind === 'survey-open') return sourceId && paths.survey(sourceId);
  if (kind === 'course-adopted') return `${paths.school}/library?part=own`;
  return `${paths.school}/${kind === 'question-waiting' ? 'questions' : 'practice'}`;
}
