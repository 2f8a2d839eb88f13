"""A CLI with subcommands."""
import argparse
import sys
import json
import os
import tempfile
import pathlib
import contextlib
import io
import shlex

def make_parser():
    p = argparse.ArgumentParser(prog='todo', description='Manage a list of things to do.', epilog='See the manual.', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument('--file', type=pathlib.Path, default='todo.json', help='where the list is kept')
    p.add_argument('-v', '--verbose', action='count', default=0)
    p.add_argument('--version', action='version', version='%(prog)s 1.2')
    sub = p.add_subparsers(dest='cmd', required=True, metavar='COMMAND', title='commands')
    add = sub.add_parser('add', help='add an item', aliases=['a'])
    add.add_argument('text', nargs='+')
    add.add_argument('-p', '--priority', type=int, choices=range(1, 6), default=3)
    add.add_argument('--tag', action='append', default=[])
    ls = sub.add_parser('list', help='show items')
    g = ls.add_mutually_exclusive_group()
    g.add_argument('--done', action='store_true')
    g.add_argument('--open', action='store_true')
    ls.add_argument('--sort', choices=['priority', 'text'], default='priority')
    ls.add_argument('--json', action=argparse.BooleanOptionalAction, default=False)
    done = sub.add_parser('done', help='mark as done')
    done.add_argument('number', type=int)
    add.set_defaults(func=do_add); ls.set_defaults(func=do_list); done.set_defaults(func=do_done)
    return p

def load(path): return json.loads(path.read_text()) if path.exists() else []
def save(path, items): path.write_text(json.dumps(items, indent=1, sort_keys=True))

def do_add(a):
    items = load(a.file)
    items.append({'text': ' '.join(a.text), 'priority': a.priority, 'tags': a.tag, 'done': False})
    save(a.file, items)
    print('added', len(items))

def do_list(a):
    items = [i for i in load(a.file) if not (a.done and not i['done']) and not (a.open and i['done'])]
    items.sort(key=lambda i: i[a.sort])
    if a.json:
        json.dump(items, sys.stdout, separators=(',', ':')); print()
        return
    for n, i in enumerate(items, 1):
        print(f"{n:>2}. [{'x' if i['done'] else ' '}] {i['text']:<20} p{i['priority']} {','.join(i['tags'])}")

def do_done(a):
    items = load(a.file)
    try:
        items[a.number - 1]['done'] = True
    except IndexError:
        raise SystemExit(f'no item {a.number}')
    save(a.file, items)

def main(argv):
    args = make_parser().parse_args(argv)
    if args.verbose:
        print({k: v for k, v in vars(args).items() if k not in ('func', 'file')})
    return args.func(args)

with tempfile.TemporaryDirectory() as d:
    os.chdir(d)
    for line in ['add buy milk --tag shop --tag food -p 1', 'a call bob', 'list', 'done 2', 'list --open', 'list --done --json', 'list --sort text -vv' if False else '-vv list --sort text', 'done 9', 'list --done --open', 'add x -p 9', 'nope', '', '--version', '-h', 'add -h', 'list -h', 'add', 'done two', 'lis', '--fil f.json list', 'list --no-json --s text', 'add -- -x']:
        out, err = io.StringIO(), io.StringIO()
        print('$ todo', line)
        code = 0
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                main(shlex.split(line))
            except SystemExit as e:
                code = e.code
        print(out.getvalue(), end='')
        if err.getvalue(): print('stderr:', err.getvalue(), end='')
        if code: print('exit', code)
    print(sorted(os.listdir()))
    os.chdir('/')
