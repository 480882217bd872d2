import { courseDraftsRead, type DraftView } from '@web/api/generated';
import { Problem } from '@web/api/problem';

/** The version of a course that is being written; null while there is none. */
export async function findDraft(id: string): Promise<DraftView | null> {
  const draft: Partial<DraftView> | null = await courseDraftsRead({ path: { id } });
  return draft?.id ? (draft as DraftView) : null;
}

/** @throws Problem `course.no-draft` */
export async function getDraft(id: string): Promise<DraftView> {
  const draft = await findDraft(id);
  if (!draft) throw new Problem(404, 'course.no-draft');
  return draft;
}
