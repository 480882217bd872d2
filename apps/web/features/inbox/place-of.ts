import type { NoticeView } from '@web/api/generated';
import { paths } from '@web/app/paths';

type Place = Pick<NoticeView, 'kind' | 'sourceId'>;

/** Where what a notice is about is found; null where there is nothing to open. Staff find their work at their desk. */
export function placeOf(notice: Place & Pick<NoticeView, 'group'>): string | null {
  const { kind, sourceId } = notice;
  if (notice.group === 'assessment') return deskPlaceOf(notice);
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

const bureauKinds: ReadonlySet<string> = new Set([
  'assessment-handed-in',
  'objection-waiting',
  'appeal-waiting',
  'review-reopened',
  'visit-place-free',
]);
const endedReviewKinds: ReadonlySet<string> = new Set([
  'review-declined',
  'review-replaced',
  'review-superseded',
  'application-withdrawn',
]);

/** At the desk of a bureau, a reviewer, or a school. */
function deskPlaceOf({ kind, sourceId }: Place): string | null {
  if (kind === 'figure-asked') return `${paths.bureau}/figure-queries`;
  if (bureauKinds.has(kind)) return `${paths.bureau}/assessments/${sourceId ?? ''}`;
  if (kind === 'review-assigned' || kind === 'adjudication-asked')
    return `${paths.reviewer}/reviews/${sourceId ?? ''}`;
  if (endedReviewKinds.has(kind)) return paths.reviewer;
  if (kind === 'visit-released') return paths.reviewerVisits;
  if (kind === 'visit-assigned') return sourceId ? paths.reviewerVisit(sourceId) : paths.reviewerVisits;
  if (kind === 'own-objection-answered') return `${paths.school}/publicity`;
  if (kind.startsWith('title-') || kind.startsWith('veto-')) return `${paths.school}/title`;
  return `${paths.school}/assessment`;
}
