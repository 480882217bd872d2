import ical, { ICalCalendarMethod, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { plusDays } from '@libs/organization';
import type { CalendarSession } from '../timetable/timetables.service';

const zone = 'Asia/Shanghai';

/** No daylight saving since 1991: one rule tells the whole zone (RFC 5545, 3.6.5). */
const timezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Words of the calendar, in the language of who made its address. */
export interface CalendarWords {
  name: string;
  required: string;
  optional: string;
  instructor: string;
  online: string;
}

/**
 * A timetable as an iCalendar document (RFC 5545). Children are not named in it: whoever holds the address may read it.
 * The zone stands at the events and not at the calendar, or the library would write DTSTAMP without its UTC mark.
 */
export function calendarFile(
  sessions: readonly CalendarSession[],
  words: CalendarWords,
  place: { publicUrl: string; now: Date },
): string {
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Jiaxue', product: 'Timetable', language: 'ZH' },
    timezone: { name: null, generator: () => timezone },
    ttl: 6 * 3600,
  });
  for (const session of sessions) addSession(calendar, session, words, place);
  return calendar.toString();
}

function addSession(
  calendar: ICalCalendar,
  { shown: session, revision, changedAt }: CalendarSession,
  words: CalendarWords,
  { publicUrl, now }: { publicUrl: string; now: Date },
): void {
  const { from, until, day, startsAt, endsAt } = session;
  if (from === null || until === null) return;
  const address = session.lessonId
    ? `${publicUrl}/lessons/${session.lessonId}`
    : session.courseId
      ? `${publicUrl}/courses/${session.courseId}`
      : `${publicUrl}/timetable`;
  const lines = [
    session.required ? words.required : words.optional,
    session.kind === 'online' ? words.online : '',
    session.instructor && `${words.instructor} ${session.instructor}`,
  ];
  const event = calendar.createEvent({
    id: `${session.id}@${new URL(publicUrl).hostname}`,
    sequence: revision - 1,
    stamp: now,
    lastModified: changedAt,
    summary: session.title,
    description: lines.filter(Boolean).join('\n'),
    url: address,
    start: DateTime.fromISO(from, { zone }),
    ...(session.place ? { location: session.place } : {}),
  });
  if (day !== null && startsAt !== null) {
    const start = DateTime.fromISO(`${day}T${startsAt}`, { zone });
    const end = endsAt === null ? start.plus({ hours: 1 }) : DateTime.fromISO(`${day}T${endsAt}`, { zone });
    event.timezone(zone).start(start).end(end);
    return;
  }
  // Whole days, and free time: a lesson of the week is nobody's appointment.
  event.allDay(true).end(DateTime.fromISO(plusDays(until, 1), { zone }));
  if (day === null) event.transparency(ICalEventTransparency.TRANSPARENT);
}
