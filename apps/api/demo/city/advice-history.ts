import { Database, newId, schoolYearOf } from '@libs/platform';
import { bookRows, tipRows } from './advice-texts';
import { insertRows } from './demo-rows';
import type { DemoCity } from './units-and-staff';

/** The city's reading list, a book of one school, and tips over the school year. */
export class AdviceHistory {
  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const { from } = schoolYearOf(now);
    const shelf = bookRows.map((row, index) => {
      const [title, author, why, stages, topics] = row;
      const school = city.schools[index * 2]?.unit ?? city.unit;
      // Every sixth is a school's own.
      const { id, path } = index % 6 === 5 ? school : city.unit;
      const what = [title, author, '禾澄文艺出版社', why, JSON.stringify(stages), JSON.stringify(topics)];
      return [newId(), id, path, ...what, from];
    });
    const book = ['id', 'unit_id', 'unit_path', 'title', 'author', 'publisher', 'why', 'stages', 'topics'];
    await insertRows(this.database, 'advised_books', [...book, 'created_at'], shelf);
    const first = Number(schoolYearOf(now).code.slice(0, 4));
    const dayIn = (monthDay: string): string => `${monthDay >= '09' ? first : first + 1}-${monthDay}`;
    const { id, path } = city.unit;
    const tips = tipRows.map(([title, text, stages, season, firstDay, lastDay, weekday]) => {
      const days = [dayIn(firstDay), dayIn(lastDay), weekday];
      return [newId(), id, path, title, text, JSON.stringify(stages), season, ...days, from];
    });
    const tip = ['id', 'unit_id', 'unit_path', 'title', 'text', 'stages', 'season', 'from_day', 'until_day'];
    await insertRows(this.database, 'tips', [...tip, 'weekday', 'created_at'], tips);
  }
}
