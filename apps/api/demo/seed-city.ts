import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CourseDraws, VisitChecklists } from '@libs/assessment';
import { Commendations, Enrolments, Graduations } from '@libs/graduation';
import { Families, GrantedRoles, Passwords, People, PhoneVault } from '@libs/identity';
import { SchoolFigures, SchoolYears } from '@libs/insights';
import { AssessmentTidings, ObjectionTidings, ReviewTidings, TitleTidings } from '@libs/notifications';
import { Units } from '@libs/organization';
import {
  Clock,
  Config,
  Database,
  PaperShelf,
  Redis,
  schoolYearOf,
  Storage,
  Transactions,
} from '@libs/platform';
import {
  Computations,
  CycleClosings,
  Cycles,
  FrozenRatings,
  PaperRecords,
  SimulationOrders,
  SimulationRuns,
  StandardDrafts,
  Standards,
  StateLog,
} from '@libs/rating';
import { SurveyOpening } from '@libs/surveys';
import { ApiModule } from '../api.module';
import { Chance } from './chance';
import { AccountBook } from './city/account-book';
import { AssessmentHistory } from './city/assessment-history';
import { AwardHistory } from './city/award-history';
import { cityPlan } from './city/city-plan';
import { CommendationHistory } from './city/commendation-history';
import { CounselHistory } from './city/counsel-history';
import { dateBack } from './city/date-back';
import { ActivityPhotos } from './city/activity-photos';
import { EvidenceFiles } from './city/evidence-files';
import { DecisionHistory } from './city/decision-history';
import { DemoHistory } from './city/demo-history';
import { DemoFamilies } from './city/families';
import { recordPapers, recordTitles } from './city/paper-history';
import { NoticeHistory } from './city/notice-history';
import { OfficeNotices } from './city/office-notices';
import { PracticeHistory } from './city/practice-history';
import { ReviewHistory } from './city/review-history';
import { Settling } from './city/settling';
import { SiteVisitHistory } from './city/site-visit-history';
import { StandardHistory } from './city/standard-history';
import { SurveyHistory } from './city/survey-history';
import { TitleHistory } from './city/title-history';
import { UnitsAndStaff, type DemoCity } from './city/units-and-staff';

type Say = (text: string) => void;

/** Lays down the demo city in an empty database. Answers false when the database holds a city already. */
export async function seedCity(config: Config, accountsFile: string, say: Say): Promise<boolean> {
  const app = await NestFactory.createApplicationContext(ApiModule.with(config), {
    logger: ['error', 'warn'],
  });
  const get = app.get.bind(app);
  try {
    if (await get(Units).findByCode(cityPlan.code)) return false;
    const book = new AccountBook();
    const chance = new Chance(20_260_901);
    const now = get(Clock).now();
    const city = await new UnitsAndStaff(get(Units), get(People), get(GrantedRoles), book, chance).build();
    say(`${city.schools.length} schools`);
    const joined = new Date(schoolYearOf(now).from.getTime() - 2 * 365 * 86_400_000);
    const builder = new DemoFamilies(get(Families), get(PhoneVault), get(Passwords), get(Database), book);
    const families = await builder.build(city.schools, chance, joined);
    say(`${families.length} families with a guardian on the platform`);
    await new PracticeHistory(get(Database), get(Storage)).build(city, families, now);
    say('practice records laid down');
    const settling = new Settling(get(Database), get(Graduations));
    const history = new DemoHistory(get(Database), get(Enrolments), settling, get(PaperShelf), say);
    await history.build(city, families, now);
    await new ActivityPhotos(get(Database), get(Storage)).build();
    await new CommendationHistory(get(Database), get(Commendations)).build(city, now);
    say('families commended');
    await get(SurveyOpening).open(await new SurveyHistory(get(Database)).build(city, now));
    await new CounselHistory(get(Database)).build(city, families, now);
    say('surveys, questions and counselling laid down');
    await new NoticeHistory(get(Database)).build(now);
    say('notices laid down');
    await layDownAssessments(app, city, now);
    say('assessments laid down');
    await new TitleHistory(get(Database), get(StateLog), get(Transactions)).build(city, now);
    // What the past would have owed is done; the papers of old certificates are made when somebody asks for them.
    await get(Database).execute('DELETE FROM outbox');
    await rateSchools(app, city, now);
    say('schools rated');
    await new OfficeNotices({
      database: get(Database),
      assessments: get(AssessmentTidings),
      reviews: get(ReviewTidings),
      objections: get(ObjectionTidings),
      titles: get(TitleTidings),
    }).build(now);
    say('officers, reviewers and schools told');
    await new StandardHistory({
      database: get(Database),
      drafts: get(StandardDrafts),
      orders: get(SimulationOrders),
      runs: get(SimulationRuns),
    }).build(city, now);
    say('the next standard drafted and simulated');
    book.write(accountsFile);
    return true;
  } finally {
    get(Redis).disconnect();
    await app.close();
  }
}

/** What was on paper, and the assessments that rest on it. */
async function layDownAssessments(app: INestApplicationContext, city: DemoCity, now: Date): Promise<void> {
  const get = app.get.bind(app);
  await dateBack(get(Database), now);
  const papers = city.schools.map(({ unit, plan, officerId }) => ({ school: unit, plan, officerId }));
  await recordPapers(papers, get(Cycles), get(PaperRecords));
  await recordTitles(papers, city.officerId, get(PaperRecords), now);
  const tools = {
    database: get(Database),
    transactions: get(Transactions),
    clock: get(Clock),
    log: get(StateLog),
    cycles: get(Cycles),
    closings: get(CycleClosings),
    computations: get(Computations),
    records: get(PaperRecords),
  };
  const assessments = new AssessmentHistory(tools);
  const last = await assessments.build(city, papers, now);
  await new ReviewHistory(get(Database), get(Cycles), get(Standards), get(CourseDraws)).build();
  await assessments.freeze(city, last);
  await new AwardHistory(get(Database), get(StateLog), get(Transactions)).build(city, now);
  const visits = new SiteVisitHistory(get(Database), get(VisitChecklists), get(StateLog), get(Transactions));
  await visits.build(now);
  await new EvidenceFiles(get(Database), get(PaperShelf), get(Storage)).build(now);
}

export function accountsFileOf(dataDir: string): string {
  return join(dataDir, 'demo-accounts.json');
}

/** Rates them as they stand, and what panels have made of it. */
async function rateSchools(app: INestApplicationContext, city: DemoCity, now: Date): Promise<void> {
  const get = app.get.bind(app);
  await get(Computations).compute(await get(Cycles).current(), city.unit.path);
  await get(SchoolFigures).rebuild(city.unit.path);
  await get(SchoolYears).rebuild(city.unit.path);
  const ratings = get(FrozenRatings);
  await new DecisionHistory(get(Database), get(StateLog), get(Transactions), ratings).build(city, now);
}
