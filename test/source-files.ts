// The project's own sources as the tests of its rules see them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A source file: path from the root of the project, `/` as separator. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below the given folders. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    const paths = names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
    // Hidden files are nobody's source.
    const typescript = paths.filter((path) => /(?:^|\/)[^./][^/]*\.tsx?$/.test(path)).sort();
    return typescript.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  });
}

/** Import of another file (`target` is its path from the root) or of a package. */
export type Import =
  | { readonly kind: 'local'; readonly target: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

/** All imports of a file: static, dynamic, of types, and re-exports. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => toImport(path, fileName));
}

function toImport(path: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    // A component is imported by the name that it has once it is built.
    const component = `${target}x`;
    return { kind: 'local', target: existsSync(join(root, component)) ? component : target };
  }
  if (specifier.startsWith('node:')) return { kind: 'builtin', name: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

/** Every node of a file's syntax tree, comments and texts not among them. */
export function syntaxNodes({ path, text }: SourceFile): ts.Node[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(tree);
  return nodes;
}
