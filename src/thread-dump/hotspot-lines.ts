// How the lines of a HotSpot dump begin that are neither headers nor frames, and the frames of the serviceability agent.

export const title = 'Full thread dump ';
/** Without it, the words of the title are only talked of. */
export const virtualMachine = / VM [(\d]|\):$/;
export const deadlockTitle = /^Found (?:one|a) Java[- ]level deadlock/i;
export const synchronizersTitle =
  /^(?:Locked ownable synchronizers:|Number of locked synchronizers|Locked synchronizers:)/;
/** The serviceability agent reports deadlocks first, threads then. */
export const agentTitle = /^(?:Attaching to (?:process ID|core) .*please wait\.\.\.|Deadlock Detection:)$/;
/** `jstack -F` and `jhsdb jstack` print frames as `- a.B.c(int) @bci=1, line=2 (Compiled frame)`. */
export const agentFrame = /^- (.+) @bci=\d+(?:, line=(\d+))?/;
export const stateLabel = 'java.lang.Thread.State: ';
/** `jhsdb jstack --mixed` prints an address before each frame. */
export const mixedFrame = /^0x[0-9a-f]{8,16}[ \t]+(?:\* )?(?=\S)/;
/** Headers of forms that end with nothing that could be missing: VisualVM's, a `ThreadInfo`, IntelliJ's, `jstack -F`. */
export const unended =
  /^ - Thread t@| [iI]d=\d+ (?:in |[A-Za-z])|^ nid=\d+$| tid=0x0 nid=0x0 |^ tid=0x[0-9a-f]+(?: \(|$| owned)/;
/** Of those, what prints a `ThreadInfo`. */
export const infoHeader = / [iI]d=\d+ (?:in |[A-Za-z])| tid=0x0 nid=0x0 |^ tid=0x[0-9a-f]+(?: \(|$| owned)/;
/** Until JDK 5 a dump had no last line. */
export const unendedMachine = / \(1\.[2-5]\.\d/;
/** What every dump has beside its threads, and that says nothing more of them. */
export const boilerplate =
  /^(?:Java stack information|Number of locked synchronizers|\.\.\.$|Heap$|No deadlocks found|JNI |Debugger attached|Server compiler detected|Client compiler detected|JVM version is|-{10,}|(?:def new|tenured|compacting perm) +gen|(?:PSYoungGen|ParOldGen|PSOldGen|PSPermGen|Metaspace|garbage-first heap) +(?:total|used)|(?:class|eden|from|to|object|the|ro|rw) +space\b|region size |concurrent mark-sweep|ZHeap )/;
export const dateLine = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S*$/;
export const exceptionLine =
  /^(?:Caused by: |Suppressed: |\.\.\. \d)|(?:^|[\s.:$])[A-Z]\w*(?:Exception|Error|Throwable)\b/;
export const annotation =
  /^(?:No compile task|Compiling:|JavaThread state:|Thread:|Threads class SMR|_java_thread|0x|\}|=+$)/;
