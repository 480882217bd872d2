import { defaultStandard } from '../standards/default-standard.rule';
import { participationSeconds, secondsPerClassHour } from './class-hour.rule';

test('A class hour is as long as the standard says, and taking part so many of them', () => {
  const participation = { classHours: 4, minutesPerClassHour: 40 };
  const standard = { ...defaultStandard, participation };
  expect([secondsPerClassHour(standard), participationSeconds(standard)]).toEqual([2400, 9600]);
});
