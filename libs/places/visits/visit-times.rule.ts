interface VisitTime {
  startsAt: Date;
  endsAt: Date;
}

const longestMs = 12 * 3_600_000;

interface TimeFault {
  index: number;
  part: 'startsAt' | 'endsAt';
}

/** What is wrong with times a place wants to offer: each must lie ahead and end within half a day. */
export function timeFaults(times: readonly VisitTime[], now: Date): TimeFault[] {
  return times.flatMap(({ startsAt, endsAt }, index): TimeFault[] => {
    if (startsAt <= now) return [{ index, part: 'startsAt' }];
    const length = endsAt.getTime() - startsAt.getTime();
    return length <= 0 || length > longestMs ? [{ index, part: 'endsAt' }] : [];
  });
}
