// Has Python 3.14's own asyncio.tools print a table and a tree of tasks. The module that would read another process's
// memory is not there under WebAssembly; the records that it would give are written below, of a shop whose menu waits for
// two tasks and whose basket waits for a third, which waits for nobody.
import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const [, , folder] = process.argv;
const python = await loadPyodide();
const [version, table, tree] = python
  .runPython(`
import sys, types, io, contextlib
from collections import namedtuple
remote = types.ModuleType('_remote_debugging')
remote.RemoteUnwinder = None
Frame = namedtuple('FrameInfo', 'filename lineno funcname')
remote.FrameInfo = Frame
sys.modules['_remote_debugging'] = remote
from asyncio import tools

Awaited = namedtuple('AwaitedInfo', 'thread_id awaited_by')
Task = namedtuple('TaskInfo', 'task_id task_name coroutine_stack awaited_by')
Coro = namedtuple('CoroInfo', 'call_stack task_name')
aexit = [Frame('asyncio/taskgroups.py', 121, 'TaskGroup._aexit'), Frame('asyncio/taskgroups.py', 72, 'TaskGroup.__aexit__')]
sleep = [Frame('asyncio/tasks.py', 702, 'sleep')]
main = [*aexit, Frame('shop.py', 30, 'main')]
menu = [*aexit, Frame('shop.py', 18, 'menu')]
basket = [Frame('shop.py', 22, 'basket')]
result = [Awaited(4711, [
    Task(0x7f00a0, 'Task-1', [Coro(main, 'Task-1')], []),
    Task(0x7f00b0, 'menu of the shop', [Coro(menu, 0)], [Coro(main, 0x7f00a0)]),
    Task(0x7f00c0, 'basket', [Coro(basket, 0)], [Coro(main, 0x7f00a0)]),
    Task(0x7f00d0, 'Task-4', [Coro([*sleep, Frame('shop.py', 9, 'price')], 0)], [Coro(menu, 0x7f00b0)]),
    Task(0x7f00e0, 'Task-5', [Coro([*sleep, Frame('shop.py', 9, 'price')], 0)], [Coro(menu, 0x7f00b0)]),
    Task(0x7f00f0, 'stock', [Coro([*sleep, Frame('shop.py', 5, 'stock')], 0)], [Coro(basket, 0x7f00c0)]),
]), Awaited(0, [])]
tools.get_all_awaited_by = lambda pid: result
def printed(show):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        show(4711)
    return out.getvalue()
[sys.version.split()[0], printed(tools.display_awaited_by_tasks_table), printed(tools.display_awaited_by_tasks_tree)]
`)
  .toJs();
console.log(version);
writeFileSync(`${folder}/asyncio-ps.txt`, table);
writeFileSync(`${folder}/asyncio-pstree.txt`, tree);
