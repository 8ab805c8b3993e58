// Who may import whom. An arrow between nouns that is not in this table is a design decision: add it here, and say why in
// docs/architecture.md. scripts/check-import-rules.mjs plants one violation of each rule and sees it caught.

/** The nouns of lib, and the other nouns that each may use beside access and platform. */
const arrows = {
  accounts: ['mail'],
  framework: [],
  case: ['framework'],
  interchange: ['framework', 'case'],
  organisations: [],
  places: [],
  postings: ['framework', 'places'],
  search: ['postings', 'framework', 'places'],
  feeds: ['search', 'postings', 'framework'],
  landings: ['postings', 'framework'],
  sitemaps: ['landings', 'framework'],
  api: ['search', 'postings', 'framework'],
  cards: ['postings', 'framework'],
  imports: ['postings', 'organisations'],
  resumes: [],
  matching: ['framework'],
  tailoring: ['resumes', 'matching', 'framework', 'postings'],
  saving: [],
  mail: [],
  reminders: ['mail', 'framework'],
  moderation: ['postings'],
  decoding: ['matching', 'framework', 'postings', 'search'],
}
const nouns = Object.keys(arrows)

/** Files of lib that a browser may load: no database, no node. */
const browserSafe =
  '^lib/(paths|format)\\.ts$|^lib/[a-z]+/(schema|model|rules|rules/[a-z-]+|labels|[a-z-]*-labels|completeness|role-shares|countries|pay|posting-form|search-url|((keep|draft|diff)/)?[a-z-]*\\.shared)\\.ts$|^lib/web/action-state\\.ts$'

const rules = [
  { name: 'no-cycles', comment: 'A cycle has no beginning to read from.', from: {}, to: { circular: true } },
  {
    name: 'nothing-imports-tests',
    comment: 'Tests look at the product, never the other way round.',
    from: { pathNot: '^tests/|\\.test\\.tsx?$|^\\.config/' },
    to: { path: '^tests/|\\.test\\.tsx?$' },
  },
  {
    name: 'lib-knows-no-page',
    comment: 'lib runs without the pages that use it.',
    from: { path: '^lib/' },
    to: { path: '^(app|components)/' },
  },
  {
    name: 'only-web-knows-next',
    comment: 'The product runs in commands and tests, without Next, React or NextAuth.',
    from: { path: '^lib/', pathNot: '^lib/web/' },
    to: { path: 'node_modules/(next|next-auth|react|react-dom|server-only)/' },
  },
  {
    name: 'only-pages-use-web',
    comment: 'lib/web translates for pages; the nouns do not know it.',
    from: { path: '^(lib|components)/', pathNot: '^lib/web/' },
    to: { path: '^lib/web/', pathNot: '^lib/web/action-state\\.ts$' },
  },
  {
    name: 'foundations-know-no-noun',
    comment: 'platform and access carry every noun, so they may rest on none.',
    from: { path: '^lib/(platform|access)/', pathNot: '\\.test\\.ts$' },
    to: { path: `^lib/(${nouns.join('|')}|web)/` },
  },
  {
    name: 'platform-knows-no-access',
    comment: 'access may use platform, not the other way round.',
    from: { path: '^lib/platform/' },
    to: { path: '^lib/access/' },
  },
  {
    name: 'pages-use-no-database',
    comment: 'Pages ask a noun; only nouns talk to PostgreSQL.',
    from: { path: '^app/' },
    to: { path: '^(lib/platform/(db|pool)|prisma/generated/)' },
  },
  {
    name: 'components-are-browser-safe',
    comment: 'Data and actions arrive as props; a component may be sent to a browser. Types are free.',
    from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(lib|prisma|app)/', pathNot: browserSafe, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'browser-safe-stays-so',
    comment: 'What a browser may load must not pull in what it cannot.',
    from: { path: browserSafe },
    to: {
      path: '^lib/|^prisma/|^node:|^(fs|path|crypto|util)$',
      pathNot: browserSafe,
      dependencyTypesNot: ['type-only'],
    },
  },
  ...nouns.map((noun) => ({
    name: `arrows-of-${noun}`,
    comment: `lib/${noun} may use ${['access', 'platform', ...arrows[noun]].join(', ')}.`,
    from: { path: `^lib/${noun}/` },
    to: { path: `^lib/(${nouns.filter((other) => other !== noun && !arrows[noun].includes(other)).join('|')})/` },
  })),
]

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/generated/|^\\.next/|^app/styles/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
