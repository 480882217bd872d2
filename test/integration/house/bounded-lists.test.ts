import { aWorld, type World } from '../../support/world';

interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}

/**
 * Lists that come whole, by what keeps each of them short; everything else is paged. An answer that is a list itself is
 * named by its route, a list inside an answer by its view.
 */
const bounded: Record<string, string[]> = {
  'what a standard has reviewed, and the few who judge one school': [
    'ReturnsView.rounds',
    'ReturnsView.items',
    'ReviewSheetView.items',
    'AssessmentReviewsView.reviews',
    'AssessmentReviewsView.emptySeats',
    'AssessmentReviewsView.draws',
    'CourseDrawView.titles',
    'AssessmentReviewsView.items',
    'ReviewOutcomeView.items',
    'SiteVisitView.checklist',
    'SiteVisitView.visitors',
    'SiteVisitView.reports',
    'SiteVisitView.setAside',
    'SiteVisitView.differing',
    'OwnSiteVisitView.checklist',
    'OwnSiteVisitView.differing',
    'VisitorReportView.findings',
  ],
  'the children of one guardian, or the years of their schooling': [
    '/api/me/learning',
    '/api/me/certificates',
    '/api/me/commendations',
    'MeView.children',
    'TimetableView.children',
    'MyActivityView.children',
    'PracticeOpeningsView.children',
    'OpenSurveyView.families',
    'AskedFamiliesView.items',
  ],
  'what one person holds or has decided': [
    'MeView.roles',
    'ConsentsView.history',
    'NoticeSettingsView.refused',
    'NoticeSettingsView.contacts',
    '/api/me/calendar-feeds',
  ],
  'the sixteen states of an assessment, and the few steps and cycles of one school': [
    '/api/assessments/states',
    'AssessmentView.steps',
    'SchoolAssessmentsView.earlier',
  ],
  'the gates and indicators of the standard, with at most ten pieces of evidence each': [
    'SelfAssessmentView.items',
    'SelfAssessmentView.missing',
    'SelfAssessmentView.hints',
    '/api/assessments/{id}/evidence',
  ],
  'the steps, states, tiers and indicators of one rating cycle, by district or kind of school': [
    'CycleFiguresView.funnel',
    'CycleFiguresView.outcomes',
    'CycleFiguresView.districts',
    'CycleFiguresView.kinds',
    'CycleFiguresView.indicators',
    'CycleFiguresView.heat',
    'CycleFiguresView.dwellings',
    'MovementView.flows',
  ],
  'the reviewers whom the city has drawn in one cycle': ['CycleFiguresView.reviewers'],
  'the five levels of the tree of units': ['UnitDetailView.breadcrumb'],
  'the districts of one city': [
    '/api/rating/districts',
    'AreaSurveyView.districts',
    'SimulationView.districts',
  ],
  'the schools of one district, whose small ones are hidden only together': [
    'UnitInsightsView.children',
    'YearReportView.parts',
  ],
  'the grades and classes of one school': [
    'PromotionView.steps',
    'PromotionView.newGrades',
    'SchoolGraduationsView.grades',
    'SchoolCommendationsView.grades',
    'SchoolSurveyView.groups',
    'FacultySummaryView.grades',
    'MemberDetailView.grades',
    'MinorsDataView.looks',
    'PlanView.grades',
    'ActivityView.audience',
    'MyActivityView.audience',
  ],
  'the pupils of one class': ['ClassProgressView.families'],
  'one document, activity, committee or conversation, which people write and limits keep short': [
    'ConsentsView.texts',
    'CourseView.chapters',
    'DraftView.chapters',
    'DraftView.problems',
    'LessonQuizView.questions',
    'SurveyView.questions',
    'SurveyView.targets',
    'OpenSurveyView.questions',
    'SchoolSurveyView.questions',
    'AreaSurveyView.questions',
    'AreaSurveyView.results',
    'MemberDetailView.talents',
    'StudioDetailView.communities',
    'StudioDetailView.members',
    'StudioDetailView.partners',
    'StudioDetailView.coming',
    'CommitteeDetailView.members',
    'PanelDetailView.members',
    'PanelDetailView.decisions',
    'CommitteeDetailView.terms',
    'PlanView.sessions',
    'PlanView.removed',
    'PlanView.gates',
    'ActivityView.photos',
    'MyActivityView.photos',
    'ActivityFeedbackView.byScore',
    'CheckInScreenView.codes',
    'CounselQuestionView.posts',
    'PracticeRecordView.photos',
    'PracticeRecordView.replies',
  ],
  'the places and people of counsel a family or a school may turn to': [
    'ExpertsView.items',
    'StationView.counsellors',
    'StationHoursListView.items',
    'OpenStationsView.items',
  ],
  'what is made of one video': [
    'AssetDetailView.renditions',
    'AssetDetailView.subtitles',
    'PlaybackView.subtitles',
    'LessonVideoView.subtitles',
    'ProgressView.covered',
  ],
  'the rules of one programme or standard': [
    'ProgrammeView.requirements',
    'ProgrammeView.requiredTopics',
    'SchoolRatingView.gates',
    'SchoolRatingView.domains',
    'SchoolRatingView.indicators',
    'SchoolRatingView.tiers',
    'PyramidView.tiers',
    'PyramidView.held',
    'NextTierView.steps',
    'PeersView.lines',
    'PeersView.indicators',
    'TitleDetailView.tasks',
    'StandardDraftView.problems',
    'StandardMeasuresView.items',
    'SensitivityView.turning',
    'PanelCandidateDetailView.domains',
    'QuotaPlaceView.tiedWith',
    'SchoolAwardsView.items',
    'StandardComparisonView.differences',
    'SimulationView.tiers',
    'SimulationView.kinds',
    'SimulationView.unseen',
    'DeclaredFiguresView.measures',
    'DeclaredFiguresView.figures',
  ],
  'cut off by the query: twenty titles, two hundred courses behind a figure': [
    'SchoolRatingView.titles',
    'TitleDetailView.timeline',
    'FactDetailView.lines',
  ],
  'so many kinds of figures, weeks, months, terms, days or lectures of a year, stages or topics': [
    'SchoolYearDetailView.terms',
    'SchoolYearDetailView.holidays',
    'SchoolInsightsView.weeks',
    'YearReportView.months',
    'YearReportView.figures',
    'YearReportView.years',
    'UnitInsightsView.months',
    'UnitInsightsView.stages',
    'UnitInsightsView.topics',
    'PlanView.terms',
    'PracticeOpeningsView.terms',
    'TimetableView.terms',
    'TimetableView.sessions',
    'CounsellingWeekView.slots',
    'StationFiguresView.months',
  ],
  'the kinds of things there are to do': ['SchoolInsightsView.next'],
};

describe('A list', () => {
  let world: World;
  let schemas: Record<string, Schema>;
  let answers: [path: string, schema: Schema][];

  beforeAll(async () => {
    world = await aWorld();
    const { body } = await world.http.get('/api/openapi.json');
    schemas = body.components.schemas;
    answers = Object.entries(body.paths as Record<string, Record<string, Described>>).flatMap(
      ([path, { get }]) => {
        const schema = get?.responses?.['200']?.content?.['application/json']?.schema;
        return schema ? [[path, schema] as [string, Schema]] : [];
      },
    );
  }, 120_000);
  afterAll(() => world.close());

  const nameOf = (schema?: Schema): string | undefined =>
    schema?.$ref?.split('/').at(-1) ?? (schema?.allOf?.length === 1 ? nameOf(schema.allOf[0]) : undefined);
  const resolved = (schema: Schema): Schema => {
    const name = nameOf(schema);
    return (name && schemas[name]) || schema;
  };
  /** Words of a fixed vocabulary, such as stages or what one may do. */
  const isOfWords = ({ items }: Schema): boolean => Boolean(items && resolved(items).enum);
  const isList = (schema: Schema): boolean =>
    resolved(schema).type === 'array' && !isOfWords(resolved(schema));
  const isPage = ({ properties }: Schema): boolean =>
    ['items', 'page', 'pageSize', 'total'].every((part) => properties?.[part]);

  function listsIn(name: string, schema: Schema, depth: number): string[] {
    const { properties = {} } = resolved(schema);
    const paged = isPage(resolved(schema));
    return Object.entries(properties).flatMap(([key, inner]) => {
      if (isList(inner)) return paged && key === 'items' ? [] : [`${name}.${key}`];
      return depth > 0 ? listsIn(nameOf(inner) ?? `${name}.${key}`, inner, depth - 1) : [];
    });
  }

  const whole = (): string[] => [
    ...new Set(
      answers.flatMap(([path, schema]) =>
        resolved(schema).type === 'array' ? [path] : listsIn(nameOf(schema) ?? path, schema, 1),
      ),
    ),
  ];

  it('comes in pages, or is short for a reason that stands here', () => {
    const known = new Set(Object.values(bounded).flat());
    expect(whole().filter((list) => !known.has(list))).toEqual([]);
    expect(answers.length).toBeGreaterThan(40);
  });

  it('stands here no longer than it comes whole', () => {
    const now = new Set(whole());
    const gone = Object.values(bounded).flatMap((lists) => lists.filter((list) => !now.has(list)));
    expect(gone).toEqual([]);
  });
});

interface Described {
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}
