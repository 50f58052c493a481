import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Terms = readonly (readonly [coefficient: number, variable: string])[];

/** A linear program; every variable is at least 0. */
export interface Program {
  readonly sense: 'Minimize' | 'Maximize';
  readonly objective: Terms;
  readonly constraints: readonly {
    readonly terms: Terms;
    readonly relation: '<=' | '>=' | '=';
    readonly right: number;
  }[];
  /** Variables that are 0 or 1. */
  readonly binary: readonly string[];
}

// A constraint over nothing still needs a variable.
const writeTerms = (terms: Terms) =>
  terms.length === 0
    ? '0 nothing'
    : terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ');

/** In the format of CPLEX. */
function writeProgram({ sense, objective, constraints, binary }: Program): string {
  const rows = constraints.map(
    ({ terms, relation, right }, at) => `c${at}: ${writeTerms(terms)} ${relation} ${right}`,
  );
  return [
    `${sense}\nobj: ${writeTerms(objective)}`,
    `Subject To\nnone: nothing >= 0\n${rows.join('\n')}`,
    ...(binary.length > 0 ? [`Binary\n${binary.join('\n')}`] : []),
    'End\n',
  ].join('\n');
}

/** The optimum by GLPK's solver of its own (Debian: glpk-utils). @throws Error when it is missing, or finds no optimum */
export function solveByGlpk(program: Program): number {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-glpk-'));
  try {
    const [input, output] = [join(folder, 'program.lp'), join(folder, 'solution.txt')];
    writeFileSync(input, writeProgram(program));
    const { error, status, stdout } = spawnSync('glpsol', ['--lp', input, '-o', output], {
      encoding: 'utf8',
    });
    if (error) throw new Error('glpsol is missing: apt-get install glpk-utils', { cause: error });
    if (status !== 0) throw new Error(`glpsol ended with ${status}:\n${stdout}`);
    const solution = readFileSync(output, 'utf8');
    const found = /^Status: +(?:INTEGER )?OPTIMAL$[\s\S]*?^Objective: +obj = (\S+)/m.exec(solution);
    if (!found) throw new Error(`glpsol found no optimum:\n${solution.slice(0, 400)}`);
    return Number(found[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
