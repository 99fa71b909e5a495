import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from './workspace.js';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});
afterEach(() => workspace.remove());

it('gongkai review refuses a folder without records and makes nothing there', async () => {
  const folder = workspace.path('nothing');
  expect(await workspace.run(['review', folder])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no record in .*nothing/),
  });
  await expect(workspace.read('nothing/dataset/cells.csv')).rejects.toThrow(/ENOENT/);
});

it.each([
  ['--port', '70000'],
  ['--port', 'http'],
  ['--reviewer', ' '],
])('gongkai review refuses %s %s', async (flag, value) => {
  expect((await workspace.run(['review', workspace.path('x'), flag, value])).code).toBe(2);
});
