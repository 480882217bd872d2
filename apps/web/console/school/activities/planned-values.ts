import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { plansOpen, unitsList } from '@web/api/generated';
import { freshValues, type ActivityValues } from './activity-values.rule';
import { instantOf, wallClock } from './wall-clock.rule';

/** An hour and a half after this time of the form. */
const later = (typed: string): string =>
  wallClock(new Date(new Date(instantOf(typed)).getTime() + 5_400_000));

/** What a new activity begins with when it is made from a session of the teaching plan; null when that is gone. */
export function usePlannedValues(
  schoolId: string,
  planId: string,
  sessionId: string,
): UseQueryResult<ActivityValues | null> {
  return useQuery({
    queryKey: ['plans', 'planned-values', planId, sessionId],
    queryFn: async () => {
      const plan = await plansOpen({ path: { id: planId } });
      const session = plan.sessions.find(({ id, kind }) => id === sessionId && kind === 'activity');
      if (!session) return null;
      const grades = await unitsList({ query: { parent: schoolId, kind: 'grade', pageSize: 100 } });
      const own = grades.items.filter(
        ({ gradeLevel }) => gradeLevel !== null && session.gradeLevels.includes(gradeLevel),
      );
      const all = own.length === grades.items.length;
      const fresh = freshValues(schoolId);
      const startsAt = session.day ? `${session.day}T${session.startsAt ?? '19:00'}` : fresh.startsAt;
      const endsAt = session.endsAt ? `${session.day}T${session.endsAt}` : later(startsAt);
      return {
        ...fresh,
        kind: session.activityKind ?? fresh.kind,
        title: session.title.slice(0, 80),
        place: session.place,
        ...{ startsAt, endsAt, signUpClosesAt: startsAt },
        classHours: session.classHours,
        required: session.required,
        audience: all ? [schoolId] : own.map(({ id }) => id),
      };
    },
    staleTime: Infinity,
    gcTime: 0,
  });
}
