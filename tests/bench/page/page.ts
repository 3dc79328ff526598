import type { Figure } from '../figure.ts';
import type { Group } from '../groups.ts';
import { digits, type Race } from '../race.ts';
import { tableOf } from './markdown.ts';
import type { MeasuredGroup, Run } from './run.ts';

type Heading = Pick<Group, 'name' | 'about'>;

/**
 * docs/benchmarks.md of a run: where and when, which bars are met, ours beside others, then group by
 * group. What is not in the run cannot be in the page.
 */
export const pageOf = (run: Run, headings: readonly Heading[]): string =>
  [
    ...intro,
    ...(run.groups.length === 0
      ? ['> **Nothing has been measured for this page yet**: `npm run bench` fills it.', '']
      : [...whereAndWhen(run), ...barsOf(run)]),
    ...racesOf(run),
    ...headings.flatMap((heading) => sectionOf(heading, run)),
  ].join('\n');

const intro = [
  '# Benchmarks',
  '',
  'Written by `npm run bench` from what it measured in one run on one machine; the figures stand in',
  '`benchmarks.json` beside it, and `npm test` fails where this page says anything else. `npm run bench --',
  '差异` measures one part and only prints it. Times mean something on one machine only: what can be held',
  'against a bar anywhere is a ratio to another program in the same run. Quality is measured on',
  'development data, which was there while the product was made: other texts will do somewhat worse.',
  '',
];

function whereAndWhen({ date, seconds, machine, load }: Run): readonly string[] {
  const { cpu, cores, memoryGb, system, node, chromium, commit, changed } = machine;
  const busy = load.most > cores;
  return [
    ...tableOf(
      ['', ''],
      [
        [
          'measured',
          `${date.slice(0, 16).replace('T', ' ')} UTC, in ${Math.ceil(seconds / 60)} minutes`,
        ],
        ['commit', `${commit ?? 'unknown'}${changed ? ', with changes of its own' : ''}`],
        ['machine', `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}`],
        ['runtimes', `Node ${node}, ${chromium === null ? 'no Chromium' : `Chromium ${chromium}`}`],
        [
          'load',
          `${load.before} before, ${load.most} at most between two groups, ${load.after} after`,
        ],
      ],
    ),
    '',
    ...(busy
      ? [
          `> **The machine was busy** (load ${load.most} on ${cores} cores): times are longer and spreads wider than`,
          '> they are alone. Ratios were measured by turns and hold better.',
          '',
        ]
      : []),
  ];
}

const allFigures = ({ groups }: Run): readonly Figure[] => groups.flatMap(({ figures }) => figures);

function barsOf(run: Run): readonly string[] {
  const barred = allFigures(run).filter(({ met }) => met !== null);
  const missed = barred.filter(({ met }) => met === false);
  const failed = run.groups.filter(({ failure }) => failure !== undefined);
  return [
    `**${barred.length - missed.length} of ${barred.length} bars are met.**${missed.length > 0 ? ' Missed:' : ''}`,
    '',
    ...missed.map(({ name, reached, bar }) => `- ${name.trim()}: ${reached}, bar ${bar}`),
    ...failed.map(({ name, failure }) => `- **${name} was not measured**: ${failure}`),
    ...(missed.length + failed.length > 0 ? [''] : []),
  ];
}

function racesOf(run: Run): readonly string[] {
  const rows = allFigures(run).flatMap((figure) =>
    figure.race ? [rowOf(figure, figure.race)] : [],
  );
  return [
    '## Beside others',
    '',
    'Both did the same work by turns. The ratio is ours over theirs, so below 1 ours is faster: the median',
    'of the rounds and, in brackets, where the middle half of them lay.',
    '',
    ...tableOf(['measured', 'size', 'ours', 'peer', 'peer takes', 'ratio', 'bar', ''], rows),
    '',
  ];
}

const rowOf = ({ reached, bar, met }: Figure, race: Race): readonly string[] => [
  race.what,
  race.size,
  `${digits(race.ours)} ms`,
  race.peer,
  `${digits(race.theirs)} ms`,
  reached,
  bar,
  verdict(met),
];

const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'met' : '**missed**');

function sectionOf({ name, about }: Heading, run: Run): readonly string[] {
  const group = run.groups.find((one) => one.name === name);
  return [`## ${name}`, '', about, '', ...bodyOf(group), ''];
}

function bodyOf(group: MeasuredGroup | undefined): readonly string[] {
  if (group === undefined) return ['Not measured yet: it came after the last run.'];
  if (group.failure !== undefined) return [`Not measured: ${group.failure}.`];
  const rows = group.figures
    .filter(({ race }) => race === undefined)
    .map(({ name, reached, bar, met }) => [name.trim() || '（同上）', reached, bar, verdict(met)]);
  const raced = group.figures.length - rows.length;
  return [
    ...(rows.length > 0 ? tableOf(['figure', 'reached', 'bar', ''], rows) : []),
    ...(rows.length > 0 && raced > 0 ? [''] : []),
    ...(raced > 0 ? [`Beside others: ${raced} in the table above.`] : []),
  ];
}
