import { loadavg } from 'node:os';
import { say } from '../../paper';
import { told } from './processor';
import type { DayAndNight, RatingFigures } from './rating';

/** The figures of a rating in words, each beside its goal and, where there is one, its limit. */
export function sayRating(figures: RatingFigures): void {
  const { fromZero, aggregates, oneSchool, figuresFromZero, firstNight, heavy, fullest, quiet, freeze } =
    figures;
  const over = fromZero.seconds / aggregates.seconds;
  say(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  say(`rating of ${fromZero.answer.schools} schools from zero: ${told(fromZero)}; goal 60 s`);
  say(
    `  limit: its ${aggregates.statements} statements by themselves take ${aggregates.seconds.toFixed(1)} s`,
  );
  say(`  ratio: ${over.toFixed(2)} × the limit`);
  const { p50, p95, most, count } = oneSchool;
  say(
    `one school, of ${count}: p50 ${p50.toFixed(0)} p95 ${p95.toFixed(0)} most ${most.toFixed(0)} ms; goal 200 ms`,
  );
  if (figuresFromZero) say(`figures of all schools from zero: ${told(figuresFromZero)}`);
  say(`first night, all families judged and kept: ${told(firstNight)}`);
  sayNight('a heavy day', heavy, '; goal 5 s');
  const touched = figures.figuresAfterOneDay;
  if (touched) say(`  figures of the ${touched.answer} schools touched ${told(touched)}`);
  sayNight('the fullest day', fullest);
  say(
    `a night after nothing has happened, a seventh counted from the raw rows: ${told(quiet)}; ${quiet.answer} out of step`,
  );
  say(`freezing: results of ${freeze.answer} schools written down and hashed: ${told(freeze)}`);
}

function sayNight(name: string, { day, night }: DayAndNight, goal = ''): void {
  const { learners, schools, quizzes, graduations, activities } = day;
  say(
    `${name}: ${learners} guardians of ${schools} schools learned, ${quizzes} tried a quiz, ${graduations} graduated, ${activities} activities held`,
  );
  say(`  the night after it ${told(night)}${goal}; ${night.answer} schools rated otherwise`);
}
