// The import rules of ARCHITECTURE.md. Each comment says what a breach means.
// Tests and their helpers (a leading underscore) may read fixtures and data.
const TESTING = '(\\.test\\.ts|/_[^/]+\\.ts)$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-is-pure',
      comment: 'The engine runs on a phone: no Node module may enter it. Tests may read fixtures.',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: TESTING },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-stands-alone',
      comment:
        'The engine takes data as an argument; it imports only itself and the small libraries of decisions 0014 and 0020.',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: TESTING },
      to: {
        pathNot:
          '^(packages/engine/src|node_modules/(fflate|htmlparser2|papaparse|@types/papaparse|postal-mime|@noble/hashes))',
      },
    },
    {
      name: 'chat-before-tactics-before-plan',
      comment:
        'Inside the engine arrows point one way: plan and tactics build on chat and text, never back.',
      severity: 'error',
      from: { path: '^packages/engine/src/chat', pathNot: TESTING },
      to: { path: '^packages/engine/src/(screenshots|tactics|likeness|plan)' },
    },
    {
      name: 'tactics-before-plan',
      comment: 'A tactic is found without knowing what will be advised.',
      severity: 'error',
      from: { path: '^packages/engine/src/tactics', pathNot: TESTING },
      to: { path: '^packages/engine/src/(likeness|plan)' },
    },
    {
      name: 'image-alone',
      comment: 'A fingerprint is made of pixels and bytes; it knows nothing of chats.',
      severity: 'error',
      from: { path: '^packages/engine/src/image', pathNot: TESTING },
      to: { path: '^packages/engine/src/', pathNot: '^packages/engine/src/image/' },
    },
    {
      name: 'heic-runs-anywhere',
      comment:
        'HEIC is decoded by the same code in Node and in a browser: no Node module may enter it.',
      severity: 'error',
      from: { path: '^packages/pictures/src/heic/', pathNot: TESTING },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'data-knows-no-app',
      comment: 'Data is compiled, and pictures are opened, for every app alike.',
      severity: 'error',
      from: { path: '^packages/(data|pictures)/src' },
      to: { path: '^(apps|bench)/' },
    },
    {
      name: 'compiler-stays-home',
      comment: 'The data compiler reads files; what ships are its results.',
      severity: 'error',
      from: { path: '^(apps|bench)/' },
      to: { path: '^packages/data/src/compile' },
    },
    {
      name: 'apps-are-leaves',
      comment: 'An app that imports another app hides a package.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Cross a package only at its exports.',
      severity: 'error',
      from: { path: '^(apps|bench|packages/(data|pictures))/', pathNot: TESTING },
      to: {
        path: '^packages/engine/src/',
        pathNot:
          '^packages/engine/src/(text|(chat|screenshots|tactics|likeness|plan|practise|profile|image|image/bank|image/faces|image/metadata)/index)\\.ts$',
      },
    },
    {
      name: 'no-test-imports',
      comment: 'What ships must not lean on tests.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts|/_[^/]+\\.ts)$|^apps/web/tests/' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(\\$app|\\$lib|\\$service-worker|\\./\\$types|virtual:)',
      },
    },
    {
      name: 'declared',
      comment: 'A package that is used must be in the workspace that uses it.',
      severity: 'error',
      from: { pathNot: TESTING },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.svelte'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
    },
  },
}
