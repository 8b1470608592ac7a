import { expect, it } from 'vitest';
import { Report, renderProblem } from '../../../src/lexicon/rules/problem.ts';

const problem = { file: 'data/lexicon/joy.yaml', id: 'glad', rule: 'it has 1 neighbours', fix: 'name two to four' };

it('tells an author the file, the id, the rule and the fix in one line', () => {
  expect(renderProblem(problem)).toBe('data/lexicon/joy.yaml: glad: it has 1 neighbours. Fix: name two to four.');
});

it('collects what is broken, in order, and nothing that holds', () => {
  const report = new Report();
  const when = report.about(problem.file, problem.id);
  when(false, 'the id stands twice', 'give one of them another id');
  when(true, problem.rule, problem.fix);
  report.about('data/sensations.yaml', 'jaw-tight')(true, 'its noun is too long', 'use at most seven words');
  expect(report.problems).toEqual([
    problem,
    { file: 'data/sensations.yaml', id: 'jaw-tight', rule: 'its noun is too long', fix: 'use at most seven words' },
  ]);
});
