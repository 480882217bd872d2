import { dayAfter, type Window } from './window.rule';

/** Whether course `c` was there for families at the end of a window (today, while it runs): archived later, it still was. */
export const publishedThen = `(c.state = 'PUBLISHED' OR c.archived_at >= ?)`;

export const publishedParameters = ({ until }: Pick<Window, 'until'>): Date[] => [dayAfter(until)];

/** The version families saw then; none of a course that was published later. */
export const versionThen = `IF(c.published_at >= ?,
    (SELECT former.id FROM course_versions former WHERE former.course_id = c.id AND former.published_at < ?
      ORDER BY former.number DESC LIMIT 1), c.current_version_id)`;

export const versionParameters = ({ until }: Pick<Window, 'until'>): Date[] => [
  dayAfter(until),
  dayAfter(until),
];
