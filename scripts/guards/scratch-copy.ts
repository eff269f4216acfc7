import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const GENERATED = 'apps/api/src/generated'

/** The working tree in a folder of its own, with packages linked: what is broken there is broken nowhere else. */
export function scratchCopy(root: string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'restride-guards-'))
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\n')
  for (const file of files.filter((name) => name !== '' && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(scratch, file))
  }
  cpSync(join(root, GENERATED), join(scratch, GENERATED), { recursive: true })
  for (const folder of new Set(['.', ...workspaces(root)])) {
    linkPackages(join(root, folder, 'node_modules'), join(scratch, folder, 'node_modules'))
  }
  return scratch
}

function workspaces(root: string): string[] {
  return ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  )
}

/** Links of the package manager are relative: made anew here, they lead to the scratch copy's own packages. */
function linkPackages(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (name.startsWith('@')) linkPackages(source, target)
    else linkWhole(source, target)
  }
}

function linkWhole(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(source, target)
}
