// The floor map of the house, in one place: arrows only point down, and only through doors.
const floors = [
  'platform',
  'organization',
  'identity',
  'faculty',
  'committees',
  'visits',
  'media',
  'catalogue',
  'learning',
  'plans',
  'activities',
  'practice',
  'surveys',
  'counsel',
  'graduation',
  'rating',
  'insights',
];

const noUpwardImports = floors.slice(0, -1).map((floor, index) => ({
  name: `no-upward-import-from-${floor}`,
  comment: 'A noun calls down and announces up by an event.',
  severity: 'error',
  from: { path: `^libs/${floor}/` },
  to: { path: `^libs/(${floors.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-side-door',
      comment: 'Another noun is entered by its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-use-doors',
      comment: 'Tests may look behind a door where they prove what stands there.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'unknown-floor',
      comment: 'A new noun gets its place on the floor map first.',
      severity: 'error',
      from: { path: `^libs/(?!(${floors.join('|')})/)` },
      to: {},
    },
    ...noUpwardImports,
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule works on values: it may know other rules, words and number libraries.',
      severity: 'error',
      from: { path: '^libs/.*\\.rule\\.ts$' },
      to: {
        pathNot: [
          '\\.rule\\.ts$',
          '^libs/organization/(vocabulary|index)\\.ts$',
          '^libs/platform/index\\.ts$',
          '^node:(crypto|path|buffer)$',
          '^(crypto|path|buffer)$',
          'node_modules/(canonicalize|decimal\\.js|luxon|libphonenumber-js|zod|sanitize-html|@types/(luxon|sanitize-html))/',
        ],
      },
    },
    {
      name: 'sql-has-a-place',
      comment: 'SQL and TypeORM stand in repositories, entities and queries.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: ['\\.(repository|entity|query|module|spec)\\.ts$', '^libs/platform/', '^apps/api/database/'],
      },
      to: { path: 'node_modules/(typeorm|mysql2)/' },
    },
    {
      name: 'controllers-ask-services',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|worker)|docker)/' },
    },
    {
      name: 'apps-know-no-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^apps/web/features/([^/]+)/' },
      to: { path: '^apps/web/features/', pathNot: '^apps/web/features/$1/' },
    },
    {
      name: 'web-looks-down',
      comment: 'app → features → player → ui, api, i18n',
      severity: 'error',
      from: { path: '^apps/web/(ui|api|i18n|player)/' },
      to: { path: '^apps/web/(app|features|console)/' },
    },
    {
      name: 'product-needs-no-tool',
      comment: 'What a production install leaves out cannot be needed by the server.',
      severity: 'error',
      from: { path: '^(libs|apps/(api|worker))/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?(url|raw|worker)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^apps/web/api/generated/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    combinedDependencies: false,
  },
};
